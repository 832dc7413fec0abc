import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, pageArgs } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import {
  HAS_BEGUN,
  isStartKey,
  isTrainedBy,
  SESSION,
  SESSION_TABLES,
  sessionNotFound,
  startKeyOf,
} from '../sessions/index.js';
import type { Wait } from './wait.model.js';

type Page = { first?: number | null; after?: string | null };
const isTurn = (key: unknown): key is number => Number.isInteger(key);

@Injectable()
export class WaitQueries {
  constructor(private readonly database: Database) {}

  /** The waits of whoever asks for places on sessions that have not begun, the earliest session first. */
  async ofMine(actor: Actor, page: Page): Promise<Connection<Wait>> {
    const { first, after } = pageArgs(page, isStartKey);
    const values = [ownPractitioner(actor), ...(after ?? [null, null, null]), first + 1];
    const rows = await this.database.query<{ wait: Wait }>(actor, MINE, values);
    const waits = rows.map(({ wait }) => wait);
    return connectionFrom(waits, { first, after }, ({ session }) => startKeyOf(session));
  }

  /** Who waits for a place on a session that the actor trains, in their turn. */
  async ofSession(actor: Actor, sessionId: Id, page: Page): Promise<Connection<Wait>> {
    const { first, after } = pageArgs(page, isTurn);
    const [session] = await this.database.query(actor, OF_TRAINER, [sessionId, actor.practitionerId]);
    if (!session) throw sessionNotFound();
    const rows = await this.database.query<{ wait: Wait }>(actor, OF_SESSION, [sessionId, after ?? 0, first + 1]);
    const waits = rows.map(({ wait }) => wait);
    return connectionFrom(waits, { first, after }, ({ turn }) => turn);
  }

  /** One that goes on, or as it stood when it ended. */
  async byId(tenant: Tenant, id: Id): Promise<Wait> {
    const { wait } = await this.database.one<{ wait: Wait }>(tenant, BY_ID, [id]);
    return wait;
  }
}

const POSITION = `
  (select count(*) from wait o where o.session_id = w.session_id and o.voided_at is null and o.turn < w.turn) + 1`;
const WAIT = `
  json_build_object('id', w.id, 'session', ${SESSION}, 'practitioner', ${practitionerOf('w.practitioner_id')}, 'position', ${POSITION},
    'since', local_day(w.recorded_at), 'passedOverOn', local_day(w.passed_over_at), 'turn', w.turn)`;
const WAITS = `${SESSION_TABLES} join wait w on w.session_id = s.id`;

const MINE = `
  select ${WAIT} as wait from ${WAITS}
   where w.practitioner_id = $1 and w.voided_at is null and not ${HAS_BEGUN}
     and ($2::date is null or (s.held_on, s.starts_at, s.id) > ($2::date, $3::time, $4::uuid))
   order by s.held_on, s.starts_at, s.id limit $5`;

const OF_TRAINER = `select from session s where s.id = $1 and ${isTrainedBy('$2')}`;

const OF_SESSION = `
  select ${WAIT} as wait from ${WAITS}
   where s.id = $1 and w.voided_at is null and w.turn > $2
   order by w.turn limit $3`;

const BY_ID = `select ${WAIT} as wait from ${WAITS} where w.id = $1`;
