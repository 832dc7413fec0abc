import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, managersActedFor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { Practitioner } from './practitioner.model.js';
import { personInOrder } from './practitioner.sql.js';

/** Whose people they are: those in post who have somebody as line manager, directly or below, also past whoever left, and the teams they lead. */
@Injectable()
export class ManagedPeopleQueries {
  constructor(private readonly database: Database) {}

  /** Whether this signed-in manager, or one whom they stand in for, manages that person today, by any record of theirs; nobody manages themselves. */
  async manages(actor: Actor, practitionerId: Id): Promise<boolean> {
    const managers = managersActedFor(actor);
    if (managers.length === 0) return false;
    const values = [managers, practitionerId, actor.today, actor.practitionerId];
    return (await this.database.one<{ manages: boolean }>(actor, MANAGES, values)).manages;
  }

  /** Who manages somebody and is in post, never they themselves: by name. */
  managersOf(tenant: Tenant, practitionerId: Id, { on, knownAt }: AsAt): Promise<Practitioner[]> {
    return this.database.query(tenant, MANAGERS, [practitionerId, on, knownAt]);
  }
}

const MANAGES = `
  select p.id is distinct from $4 and bool_or(manages(m, p.id, $3, 'infinity')) as manages
    from person_of($2, 'infinity') p(id), unnest($1::uuid[]) m group by p.id`;

const MANAGERS = `
  select m.practitioner_id as id, person_name(i.given_name, i.family_name) as name
    from managers_meanwhile($1, $2::date, (select known_by($3::date))) m
    left join identity i on i.practitioner_id = m.practitioner_id
   order by ${personInOrder('i')}, m.practitioner_id`;
