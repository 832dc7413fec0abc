import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Day, type Id, isDay, isId, pageArgs } from '@app/kernel';
import type { Session } from './session.model.js';
import { SESSION, SESSION_TABLES } from './session.sql.js';

type DayKey = [heldOn: string, id: string];
const isDayKey = (key: unknown): key is DayKey => Array.isArray(key) && isDay(key[0]) && isId(key[1]);

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** Those that this trainer trains, from a day on, the earliest first. */
  async mine(
    actor: Actor,
    from: Day,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<Session>> {
    const { first, after } = pageArgs(page, isDayKey);
    const [heldOn, id] = after ?? [null, null];
    const values = [actor.practitionerId, from, heldOn, id, first + 1];
    const rows = await this.database.query<{ session: Session }>(actor, MINE, values);
    const sessions = rows.map(({ session }) => session);
    return connectionFrom(sessions, { first, after }, ({ heldOn, id }) => [heldOn, id]);
  }

  async byId(tenant: Tenant, id: Id): Promise<Session> {
    const { session } = await this.database.one<{ session: Session }>(tenant, BY_ID, [id]);
    return session;
  }
}

const MINE = `
  select ${SESSION} as session from ${SESSION_TABLES}
   where exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $1)
     and s.held_on >= $2 and ($3::date is null or (s.held_on, s.id) > ($3::date, $4::uuid))
   order by s.held_on, s.id limit $5`;

const BY_ID = `select ${SESSION} as session from ${SESSION_TABLES} where s.id = $1`;
