import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import type { EvidenceKind } from '@app/standing';
import { HAS_BEGUN, isTrainedBy, type Session, SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { Hours } from './fewest-steps.rules.js';

/** A coming session that teaches some of what is asked, with all that its own evidence can give. */
export interface ComingSession {
  session: Session;
  /** When it begins and ends, in seconds of the clock. */
  hours: Hours;
  /** Whether the person has a place there. */
  isBooked: boolean;
  /** As far as the ladder lets it reach. */
  gives: { competencyId: Id; rank: number; kind: EvidenceKind }[];
}

@Injectable()
export class ComingSessionQueries {
  constructor(private readonly database: Database) {}

  /**
   * For each module that teaches any of these competencies its next sessions: from the day on, those where the person has a place and no mark
   * yet; then those not begun with a place left that they may take: engaged by nothing else, and not after leaving.
   */
  coming(tenant: Tenant, practitionerId: Id, competencyIds: Id[], from: Day): Promise<ComingSession[]> {
    return this.database.query(tenant, COMING, [competencyIds, from, practitionerId]);
  }
}

/* Of each module: enough to find one at another time than what else is advised. */
const TO_CHOOSE_FROM = 6;

const COMING = `
  with held as materialized (
    select s.id, c.module_version_id, ladder_since(s.held_on) as since from session s join course c on c.id = s.course_id where s.held_on >= $2),
  gives as materialized (
    select v.module_version_id, v.since, g.*
      from (select distinct module_version_id, since from held) v
     cross join lateral gives_on(v.module_version_id, v.since, $2) g),
  seat as (
    select s.id, held.since, s.held_on, s.starts_at, s.booked < s.capacity and not ${HAS_BEGUN} as has_place, session_hours(s.held_on, s.starts_at, s.minutes) as hours, held.module_version_id,
           exists (select from booking b where b.session_id = s.id and b.practitioner_id = $3 and b.voided_at is null) as booked
      from held join session s on s.id = held.id
     where (held.module_version_id, held.since) in (select module_version_id, since from gives where competency_id = any($1))
       and not ${isTrainedBy('$3')}
       and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = $3 and a.voided_at is null)),
  next as (
    select id, booked, hours, module_version_id, since, row_number() over (partition by module_version_id, since order by booked desc, held_on, starts_at, id) as nth from seat
     where booked
        or (has_place and left_before($3, held_on) is null
            and not exists (select from engagement e where e.practitioner_id = $3 and e.hours && seat.hours)))
  select ${SESSION} as session, next.booked as "isBooked",
         array[extract(epoch from lower(next.hours)), extract(epoch from upper(next.hours))]::float8[] as hours,
         (select json_agg(json_build_object('competencyId', t.competency_id, 'rank', t.rank, 'kind', t.kind) order by t.competency_id, t.kind)
            from gives t where t.module_version_id = v.id and t.since = next.since) as gives
    from ${SESSION_TABLES} join next on next.id = s.id and next.nth <= ${TO_CHOOSE_FROM}
   order by next.nth, s.held_on, s.starts_at, s.id`;
