import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isId, pageArgs } from '@app/kernel';
import { attended, byAccount } from '../register/index.js';
import { SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { AttendanceArgs } from './attendance.args.js';
import type { Attendance } from './attendance.model.js';

type MarkKey = [changedAt: string, id: string];
const isMarkKey = (key: unknown): key is MarkKey =>
  Array.isArray(key) && typeof key[0] === 'string' && !Number.isNaN(Date.parse(key[0])) && isId(key[1]);

interface Row {
  shown: Omit<Attendance, 'contentCredit'>;
  minAttended: number;
}

@Injectable()
export class AttendanceQueries {
  constructor(private readonly database: Database) {}

  /** Every mark that a register has of somebody, voided ones too, the one that came in or was voided last first. */
  async ofPerson(
    actor: Actor,
    practitionerId: Id,
    { noticesOnly, ...page }: AttendanceArgs,
  ): Promise<Connection<Attendance>> {
    const { first, after } = pageArgs(page, isMarkKey);
    const [changedAt, id] = after ?? [null, null];
    const values = [practitionerId, noticesOnly === true, changedAt, id, first + 1];
    const rows = await this.database.query<Row>(actor, OF_PERSON, values);
    return connectionFrom(rows.map(credited), { first, after }, ({ voidedAt, recordedAt, id }) => [
      voidedAt ?? recordedAt,
      id,
    ]);
  }
}

const credited = ({ shown, minAttended }: Row): Attendance => ({
  ...shown,
  contentCredit: shown.voidedAt === null && attended(shown, shown.session.minutes, minAttended),
});

/* Mark o was voided after the register had closed, and not for a correction, which has a mark of its own. */
const VOIDED_LATE = `
  exists (select from session d where d.id = o.session_id and local_day(o.voided_at) > register_closes_on(d.held_on))
  and not exists (select from own n where n.session_id = o.session_id and n.register_version = o.voided_version)`;

/* Marks that stand and marks that were voided have an index each. */
const OF_PERSON = `
  with own as (
    select *, recorded_at as changed_at from attendance_mark where voided_at is null and practitioner_id = $1
    union all
    select *, voided_at from attendance_mark where voided_at is not null and practitioner_id = $1)
  select json_build_object('id', a.id, 'session', ${SESSION}, 'state', a.state, 'minutes', a.minutes, 'reason', a.reason, 'lateReason', a.late_reason, 'walkIn', a.walk_in,
           'markedBy', ${byAccount('a.recorded_by')},
           'recordedAt', a.recorded_at, 'voidedAt', a.voided_at, 'voidReason', a.void_reason) as shown,
         (select r.min_attended from mix_rule_on(v.id, s.held_on) r) as "minAttended"
    from (select * from own o
           where (not $2 or walk_in or late_reason is not null or (${VOIDED_LATE}))
             and ($3::timestamptz is null or (changed_at, id) < ($3::timestamptz, $4::uuid))
           order by changed_at desc, id desc limit $5) a
    join (${SESSION_TABLES}) on s.id = a.session_id
   order by a.changed_at desc, a.id desc`;
