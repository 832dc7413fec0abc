import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from '@app/frameworks';
import { type Connection, connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isStartKey, SESSION, SESSION_TABLES, startKeyOf } from '../sessions/index.js';
import type { OwnBooking } from './own-booking.model.js';

@Injectable()
export class OwnBookingQueries {
  constructor(private readonly database: Database) {}

  /** The places of whoever asks from today on, without a mark yet, the earliest first. */
  async ofMine(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Connection<OwnBooking>> {
    const { first, after } = pageArgs(page, isStartKey);
    const rows = await this.database.query<{ booking: OwnBooking }>(actor, MINE, [
      ownPractitioner(actor),
      actor.today,
      ...(after ?? [null, null, null]),
      first + 1,
    ]);
    const bookings = rows.map(({ booking }) => booking);
    return connectionFrom(bookings, { first, after }, ({ session }) => startKeyOf(session));
  }
}

const GIVES = `
  select coalesce(json_agg(json_build_object(
           'competency', ${COMPETENCY}, 'kind', t.kind, 'reaches', ${proficiencyLevel('r')},
           'lastDay', months_after(s.held_on, v.refresher_months) - 1)
           order by ${IN_FRAMEWORK_ORDER}, t.kind), '[]')
    from gives_on(v.id, s.held_on, s.held_on) t
    join competency c on c.id = t.competency_id
    join competency_rank r on r.competency_id = t.competency_id and r.rank = t.rank`;

const MINE = `
  select json_build_object('id', k.id, 'session', ${SESSION}, 'gives', (${GIVES}),
           'movedUpOn', (select local_day(k.recorded_at) from wait w where w.id = k.id)) as booking
    from ${SESSION_TABLES} join booking k on k.session_id = s.id and k.practitioner_id = $1 and k.voided_at is null
   where s.held_on >= $2
     and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = $1 and a.voided_at is null)
     and ($3::date is null or (s.held_on, s.starts_at, s.id) > ($3::date, $4::time, $5::uuid))
   order by s.held_on, s.starts_at, s.id limit $6`;
