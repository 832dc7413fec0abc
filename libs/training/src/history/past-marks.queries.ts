import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import { byAccount } from '../register/index.js';
import type { PastMark } from './past-mark.model.js';

/** Somebody on the register of a session. */
export interface OnRegister {
  sessionId: Id;
  practitionerId: Id;
  /** The version of the register up to which it is told: an answer that is given again is the same. */
  asOf: number;
}

/** Nobody corrects one mark so often. */
const MOST_MARKS = 20;

@Injectable()
export class PastMarksQueries {
  constructor(private readonly database: Database) {}

  /** The marks that each of these has had, in the order in which they are asked for; of each the last to come in first. */
  async of(actor: Actor, asked: readonly OnRegister[]): Promise<PastMark[][]> {
    const sessions = asked.map(({ sessionId }) => sessionId);
    const people = asked.map(({ practitionerId }) => practitionerId);
    const rows = await this.database.query<{ marks: PastMark[] }>(actor, PAST_MARKS, [
      sessions,
      people,
      MOST_MARKS,
      asked.map(({ asOf }) => asOf),
    ]);
    return rows.map(({ marks }) => marks);
  }
}

/* Marks that stand and marks that were voided have an index each. */
const PAST_MARKS = `
  select coalesce((
           select json_agg(json_build_object('id', a.id, 'state', a.state, 'minutes', a.minutes, 'reason', a.reason, 'lateReason', a.late_reason,
                    'markedBy', ${byAccount('a.recorded_by')}, 'markedAt', coalesce(a.marked_at, a.recorded_at), 'recordedAt', a.recorded_at,
                    'voidedBy', case when a.is_void then ${byAccount('a.voided_by')} end, 'voidedAt', case when a.is_void then a.voided_at end,
                    'voidReason', case when a.is_void then a.void_reason end)
                    order by a.recorded_at desc, a.register_version desc, a.id desc)
             from (select every.*, every.voided_at is not null and coalesce(every.voided_version, every.register_version) <= asked.as_of as is_void from (
                     select * from attendance_mark m
                      where m.voided_at is null and m.session_id = asked.session_id and m.practitioner_id = asked.practitioner_id
                     union all
                     select * from attendance_mark m
                      where m.voided_at is not null and m.session_id = asked.session_id and m.practitioner_id = asked.practitioner_id) every
                    where every.register_version <= asked.as_of
                    order by recorded_at desc, register_version desc, id desc limit $3) a), '[]') as marks
    from unnest($1::uuid[], $2::uuid[], $4::integer[]) with ordinality as asked(session_id, practitioner_id, as_of, at)
   order by asked.at`;
