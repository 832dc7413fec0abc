import { Injectable } from '@nestjs/common';
import type { Actor, AsAt } from '@app/access';
import { Database } from '@app/database';
import type { Day, Id } from '@app/kernel';

@Injectable()
export class KnownUntilQueries {
  constructor(private readonly database: Database) {}

  /** Until when anything is known of these people, for an answer of a day to come; null where it is of no such day, or as known earlier. */
  async of(actor: Actor, people: Id[], { on, knownAt }: AsAt): Promise<Day | null> {
    if (on <= actor.today || knownAt !== null) return null;
    return (await this.database.one<{ day: Day }>(actor, KNOWN_UNTIL, [people, actor.today])).day;
  }

  /** Until when anything is known of anybody: the end of that year, for the day itself would be of somebody whom the reader may not know. */
  async ofAnybody(actor: Actor, { on, knownAt }: AsAt): Promise<Day | null> {
    if (on <= actor.today || knownAt !== null) return null;
    return (await this.database.one<{ day: Day }>(actor, KNOWN_UNTIL_YEAR, [actor.today])).day;
  }
}

const KNOWN_UNTIL = 'select greatest(recorded_until($1), $2::date)::text as day';
const KNOWN_UNTIL_YEAR = `
  select (date_trunc('year', greatest(recorded_until(null), $1::date)) + interval '1 year - 1 day')::date::text as day`;
