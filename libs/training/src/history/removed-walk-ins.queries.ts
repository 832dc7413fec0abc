import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { isId, pageArgs } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import { byAccount } from '../register/index.js';
import { SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { RemovedWalkIn, WalkInPattern } from './removed-walk-in.model.js';
import { type RemovedWalkInArgs, type WalkInPatternArgs, windowOf } from './removed-walk-ins.args.js';

type PatternKey = [times: number, lastVoidedAt: string, accountId: string, practitionerId: string];
const isPatternKey = (key: unknown): key is PatternKey =>
  Array.isArray(key) &&
  Number.isInteger(key[0]) &&
  !Number.isNaN(Date.parse(String(key[1]))) &&
  isId(key[2]) &&
  isId(key[3]);

/** The latest of them, of one account and one person. */
const MOST_REMOVED = 50;

@Injectable()
export class RemovedWalkInsQueries {
  constructor(private readonly database: Database) {}

  /** By account and person, whoever was added and removed most often first. */
  async patterns(actor: Actor, { days, ...page }: WalkInPatternArgs): Promise<Connection<WalkInPattern>> {
    const { first, after } = pageArgs(page, isPatternKey);
    const values = [windowOf(days), ...(after ?? [null, null, null, null]), first + 1];
    const rows = await this.database.query<{ pattern: WalkInPattern }>(actor, PATTERNS, values);
    return connectionFrom(
      rows.map(({ pattern }) => pattern),
      { first, after },
      ({ times, lastVoidedAt, accountId, practitioner }) => [times, lastVoidedAt, accountId, practitioner.id],
    );
  }

  /** Those that one account made of one person, the last to be voided first. */
  async removed(actor: Actor, { accountId, practitionerId, days }: RemovedWalkInArgs): Promise<RemovedWalkIn[]> {
    const values = [windowOf(days), accountId, practitionerId, MOST_REMOVED];
    const rows = await this.database.query<{ removed: RemovedWalkIn }>(actor, REMOVED_OF, values);
    return rows.map(({ removed }) => removed);
  }
}

/* A mark a that no other followed when it was voided: a correction leaves its person on the register. */
const REMOVED = `
  a.walk_in and a.voided_at is not null and a.voided_at > partnership_now() - make_interval(days => $1)
  and not exists (select from attendance_mark n
                   where n.session_id = a.session_id and n.practitioner_id = a.practitioner_id and n.voided_at is null
                     and n.register_version = a.voided_version)
  and not exists (select from attendance_mark n
                   where n.session_id = a.session_id and n.practitioner_id = a.practitioner_id and n.voided_at is not null
                     and n.register_version = a.voided_version)`;

const PATTERNS = `
  select json_build_object('accountId', r.recorded_by, 'trainer', ${byAccount('r.recorded_by')}, 'practitioner', ${practitionerOf('r.practitioner_id')},
           'times', r.times, 'lastVoidedAt', r.latest) as pattern
    from (select a.recorded_by, a.practitioner_id, count(*)::integer as times, max(a.voided_at) as latest
            from attendance_mark a where ${REMOVED} group by 1, 2) r
   where $2::integer is null
      or (r.times, r.latest, r.recorded_by, r.practitioner_id) < ($2::integer, $3::timestamptz, $4::uuid, $5::uuid)
   order by r.times desc, r.latest desc, r.recorded_by desc, r.practitioner_id desc limit $6`;

const REMOVED_OF = `
  select json_build_object('id', a.id, 'session', ${SESSION}, 'reason', a.reason, 'recordedAt', a.recorded_at, 'voidedAt', a.voided_at,
           'voidedBy', ${byAccount('a.voided_by')}, 'voidReason', a.void_reason) as removed
    from attendance_mark a join (${SESSION_TABLES}) on s.id = a.session_id
   where a.recorded_by = $2 and a.practitioner_id = $3 and ${REMOVED}
   order by a.voided_at desc, a.id desc limit $4`;
