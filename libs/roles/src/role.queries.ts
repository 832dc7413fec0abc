import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { IN_FRAMEWORK_ORDER } from '@app/frameworks';
import { type Day, type Id, isId } from '@app/kernel';
import type { RoleFunction } from './role-function.model.js';
import type { Role } from './role.model.js';
import { ROLE, ROLE_FUNCTION } from './role.sql.js';
import type { RoleRequirement } from './role-requirement.model.js';
import { roleNotFound } from './roles.errors.js';

@Injectable()
export class RoleQueries {
  constructor(private readonly database: Database) {}

  all(tenant: Tenant): Promise<Role[]> {
    return this.roles(tenant, null);
  }

  async byId(tenant: Tenant, id: Id): Promise<Role> {
    const [role] = isId(id) ? await this.byIds(tenant, [id]) : [];
    if (!role) throw roleNotFound();
    return role;
  }

  /** Those that exist, in order of name. */
  byIds(tenant: Tenant, ids: readonly Id[]): Promise<Role[]> {
    return this.roles(tenant, ids);
  }

  async functions(tenant: Tenant): Promise<RoleFunction[]> {
    const { answer } = await this.database.one<{ answer: RoleFunction[] }>(tenant, FUNCTIONS);
    return answer;
  }

  /**
   * What these roles and functions ask on a day, as known by the end of `knownAt`; null is all that is known. It is asked of the
   * leaves in force that day, of each the highest. For each role or function the essential first, in the order of the framework.
   */
  async requirementsFor(
    tenant: Tenant,
    { roleIds = [], functionIds = [] }: { roleIds?: readonly Id[]; functionIds?: readonly Id[] },
    on: Day,
    knownAt: Day | null,
  ): Promise<RoleRequirement[]> {
    const values = [roleIds, functionIds, on, knownAt];
    const { answer } = await this.database.one<{ answer: RoleRequirement[] }>(tenant, REQUIREMENTS, values);
    return answer;
  }

  private async roles(tenant: Tenant, ids: readonly Id[] | null): Promise<Role[]> {
    const { answer } = await this.database.one<{ answer: Role[] }>(tenant, ROLES, [ids]);
    return answer;
  }
}

const ROLES = `
  select coalesce(json_agg(${ROLE} order by r.name, r.id), '[]') as answer
    from role r
   where $1::uuid[] is null or r.id = any($1)`;

const FUNCTIONS = `
  select coalesce(json_agg(${ROLE_FUNCTION} order by f.name, f.id), '[]') as answer
    from role_function f`;

const REQUIREMENTS = `
  with known as materialized (select known_by($4::date) as at),
  asked as (
    select id, role_id, null::uuid as function_id, competency_id, rank, essential, valid_from, valid_until, recorded_at, voided_at
      from role_requirement where role_id = any($1::uuid[])
    union all
    select id, null, function_id, competency_id, rank, essential, valid_from, valid_until, recorded_at, voided_at
      from function_requirement where function_id = any($2::uuid[])),
  on_leaves as (
    select distinct on (a.role_id, a.function_id, a.essential, p.leaf_id) a.id, a.role_id, a.function_id, p.leaf_id, a.rank, a.essential
      from known, asked a join requirement_path p on p.competency_id = a.competency_id
     where daterange(a.valid_from, a.valid_until) @> $3::date and known(a.recorded_at, a.voided_at, known.at)
       and p.days @> $3::date and known(p.known_from, p.known_until, known.at)
     order by a.role_id, a.function_id, a.essential, p.leaf_id, a.rank desc, a.id)
  select coalesce(json_agg(json_build_object(
           'id', a.id, 'roleId', a.role_id, 'functionId', a.function_id, 'competencyId', a.leaf_id,
           'rank', a.rank, 'essential', a.essential)
           order by a.role_id, a.function_id, a.essential desc, ${IN_FRAMEWORK_ORDER}, a.id), '[]') as answer
    from on_leaves a join competency c on c.id = a.leaf_id`;
