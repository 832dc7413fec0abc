import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isId, pageArgs } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import { attended } from '../register/index.js';
import { SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { AttendanceArgs } from './attendance.args.js';
import type { Attendance } from './attendance.model.js';

type MarkKey = [recordedAt: string, id: string];
const isMarkKey = (key: unknown): key is MarkKey =>
  Array.isArray(key) && typeof key[0] === 'string' && !Number.isNaN(Date.parse(key[0])) && isId(key[1]);

interface Row {
  shown: Omit<Attendance, 'contentCredit'>;
  minAttended: number;
}

@Injectable()
export class AttendanceQueries {
  constructor(private readonly database: Database) {}

  /** Every mark that a register has of somebody, voided ones too, the one that came in last first. */
  async ofPerson(
    actor: Actor,
    practitionerId: Id,
    { walkInsOnly, ...page }: AttendanceArgs,
  ): Promise<Connection<Attendance>> {
    const { first, after } = pageArgs(page, isMarkKey);
    const [recordedAt, id] = after ?? [null, null];
    const values = [practitionerId, walkInsOnly === true, recordedAt, id, first + 1];
    const rows = await this.database.query<Row>(actor, OF_PERSON, values);
    return connectionFrom(rows.map(credited), { first, after }, ({ recordedAt, id }) => [recordedAt, id]);
  }
}

const credited = ({ shown, minAttended }: Row): Attendance => ({
  ...shown,
  contentCredit: shown.voidedAt === null && attended(shown, shown.session.minutes, minAttended),
});

/* Marks that stand and marks that were voided have an index each. */
const OF_PERSON = `
  select json_build_object('id', a.id, 'session', ${SESSION}, 'state', a.state, 'minutes', a.minutes, 'reason', a.reason, 'walkIn', a.walk_in,
           'markedBy', (select ${practitionerOf('k.practitioner_id')} from account k where k.id = a.recorded_by),
           'recordedAt', a.recorded_at, 'voidedAt', a.voided_at, 'voidReason', a.void_reason) as shown,
         (select r.min_attended from mix_rule_on(v.id, s.held_on) r) as "minAttended"
    from (select * from (
            select * from attendance_mark where voided_at is null and practitioner_id = $1
            union all
            select * from attendance_mark where voided_at is not null and practitioner_id = $1) own
           where (walk_in or not $2) and ($3::timestamptz is null or (recorded_at, id) < ($3::timestamptz, $4::uuid))
           order by recorded_at desc, id desc limit $5) a
    join (${SESSION_TABLES}) on s.id = a.session_id
   order by a.recorded_at desc, a.id desc`;
