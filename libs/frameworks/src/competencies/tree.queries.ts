import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Id, isId } from '@app/kernel';
import type { CarryOver } from './carry-over.model.js';
import type { Competency } from './competency.model.js';
import { COMPETENCY, IN_FRAMEWORK_ORDER } from './competency.sql.js';
import { versionNotFound } from '../frameworks.errors.js';

@Injectable()
export class TreeQueries {
  constructor(private readonly database: Database) {}

  /** The whole tree: each competency right before all that stands below it. */
  competencies(tenant: Tenant, versionId: Id): Promise<Competency[]> {
    return this.ask(tenant, TREE_OF_VERSION, [versionId]);
  }

  /** What became of each competency; in the order of the earlier version, with what is new at the end. */
  carryOvers(tenant: Tenant, fromVersionId: Id, toVersionId: Id): Promise<CarryOver[]> {
    return this.ask(tenant, CARRY_OVERS, [fromVersionId, toVersionId]);
  }

  /* The statements answer null where a version does not exist. */
  private async ask<Answer>(tenant: Tenant, sql: string, versionIds: Id[]): Promise<Answer> {
    if (!versionIds.every(isId)) throw versionNotFound();
    const { answer } = await this.database.one<{ answer: Answer | null }>(tenant, sql, versionIds);
    if (answer === null) throw versionNotFound();
    return answer;
  }
}

const TREE_OF_VERSION = `
  select case when exists (select from framework_version where id = $1) then coalesce((
           select json_agg(${COMPETENCY} order by ${IN_FRAMEWORK_ORDER})
             from competency c where c.version_id = $1), '[]') end as answer`;

const CARRY_OVERS = `
  with shown as (select c.id, c.position, ${COMPETENCY} as competency from competency c where c.version_id in ($1, $2))
  select case when (select count(*) from framework_version where id in ($1, $2)) = 2 then coalesce((
           select json_agg(json_build_object('change', o.change, 'reassess', o.reassess, 'old', before.competency, 'new', after.competency)
                           order by before.position, after.position)
             from carry_over o
             left join shown before on before.id = o.old_id
             left join shown after on after.id = o.new_id
            where o.from_version_id = $1 and o.to_version_id = $2), '[]') end as answer`;
