import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Day, type Id, isDay, isId, pageArgs } from '@app/kernel';
import type { Leaving } from '@app/workforce';
import type { Session } from './session.model.js';
import { HAS_BEGUN, isTrainedBy, RESULTS_DUE, SESSION, SESSION_TABLES } from './session.sql.js';

type StartKey = [heldOn: string, startsAt: string, id: string];

/** Where a session stands in lists by day and time. */
export const startKeyOf = ({ heldOn, startsAt, id }: Session): StartKey => [heldOn, startsAt, id];
export const isStartKey = (key: unknown): key is StartKey =>
  Array.isArray(key) && isDay(key[0]) && /^([01]\d|2[0-3]):[0-5]\d$/.test(String(key[1])) && isId(key[2]);

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** Those that this trainer trains, from a day on and whatever is still to be marked before it, the earliest first. */
  async mine(
    actor: Actor,
    from: Day,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<Session>> {
    const { first, after } = pageArgs(page, isStartKey);
    const [heldOn, startsAt, id] = after ?? [null, null, null];
    const values = [actor.practitionerId, from, heldOn, startsAt, id, first + 1];
    const rows = await this.database.query<{ session: Session }>(actor, MINE, values);
    const sessions = rows.map(({ session }) => session);
    return connectionFrom(sessions, { first, after }, startKeyOf);
  }

  /** Those after the last day on which somebody who left had a place or waited for one, and had none again by when it was told, the earliest first. */
  async releasedWith(tenant: Tenant, { ids, lastDay, at }: Leaving): Promise<Session[]> {
    const { answer } = await this.database.one<{ answer: Session[] }>(tenant, RELEASED, [ids, lastDay, at]);
    return answer;
  }

  /** Those on which somebody has a place, or waits for one, that is let go of if they leave after a day, until they are in post again; the earliest first. */
  async placesAfter(tenant: Tenant, practitionerId: Id, lastDay: Day, backOn: Day | null): Promise<Session[]> {
    const values = [practitionerId, lastDay, backOn];
    const { answer } = await this.database.one<{ answer: Session[] }>(tenant, PLACES_AFTER, values);
    return answer;
  }

  async byId(tenant: Tenant, id: Id): Promise<Session> {
    const { session } = await this.database.one<{ session: Session }>(tenant, BY_ID, [id]);
    return session;
  }
}

/* Begun, and not marked at all, or somebody with a place is not. */
const TO_MARK = `
  ${HAS_BEGUN}
     and (not exists (select from attendance_mark a where a.session_id = s.id and a.voided_at is null)
          or exists (select from booking b
                      where b.session_id = s.id and b.voided_at is null
                        and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = b.practitioner_id
                                                                        and a.voided_at is null)))`;

const MINE = `
  select ${SESSION} as session from ${SESSION_TABLES}
   where ${isTrainedBy('$1')}
     and (s.held_on >= $2 or ${TO_MARK} or ${RESULTS_DUE})
     and ($3::date is null or (s.held_on, s.starts_at, s.id) > ($3::date, $4::time, $5::uuid))
   order by s.held_on, s.starts_at, s.id limit $6`;

const BY_ID = `select ${SESSION} as session from ${SESSION_TABLES} where s.id = $1`;

const PLACES_AFTER = `
  select coalesce(json_agg(${SESSION} order by s.held_on, s.starts_at, s.id), '[]') as answer
    from ${SESSION_TABLES} where s.id in (select session_id from places_after(current_partnership(), $1, $2::date, $3::date))`;

const RELEASED = `
  select coalesce(json_agg(${SESSION} order by s.held_on, s.starts_at, s.id), '[]') as answer
    from ${SESSION_TABLES}
   where s.id in (
     select k.session_id
       from leavings_in_one($1) l
       join (select leaving_id, session_id, practitioner_id from booking union all select leaving_id, session_id, practitioner_id from wait) k
         on k.leaving_id = l.id
      where not exists (select from booking b
                         where b.session_id = k.session_id and b.practitioner_id = k.practitioner_id
                           and b.recorded_at <= $3 and (b.voided_at is null or b.voided_at > $3)))
     and s.held_on > $2`;
