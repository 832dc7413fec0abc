import { Injectable } from '@nestjs/common';
import { type Actor, inSteadOf, refuseDeputies } from '@app/access';
import { Database } from '@app/database';
import type { Day, Id } from '@app/kernel';

/**
 * A steward's deputy who is on the record comes to manage nobody by their own doing, by whatever change of posts, teams or leaders: whose records
 * they may open is looked at before and after it, on every day from today on on which any of it changes.
 */
@Injectable()
export class NothingGained {
  constructor(private readonly database: Database) {}

  async by<Answer>(actor: Actor, change: () => Promise<Answer>): Promise<Answer> {
    if (actor.practitionerId === null || inSteadOf(actor) === null) return change();
    const before = await this.managed(actor);
    const answer = await change();
    const after = await this.managed(actor);
    if (after.some(({ day, people }) => people.some((id) => !on(before, day).has(id)))) refuseDeputies(actor);
    return answer;
  }

  private managed(actor: Actor): Promise<Managed[]> {
    return this.database.query(actor, MANAGED, [actor.practitionerId]);
  }
}

interface Managed {
  day: Day;
  people: Id[];
}

/* As it was from the last day on, up to this one, on which anything changed. */
const on = (managed: Managed[], day: Day) => new Set(managed.findLast((one) => one.day <= day)?.people);

const MANAGED = `
  select d.day::text as day, array(select m.practitioner_id from managed_by($1, d.day, 'infinity') m) as people
    from (select partnership_today() as day
          union select unnest(array[valid_from, valid_until]) from post where voided_at is null
          union select valid_from from team_leader_change where voided_at is null) d
   where d.day >= (select partnership_today()) order by d.day`;
