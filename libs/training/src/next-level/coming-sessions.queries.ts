import { Injectable } from '@nestjs/common';
import type { AsAt } from '@app/access';
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
  /** Whether they wait for one there. */
  isWaiting: boolean;
  /** Of what was asked, as far as the ladder lets it reach. */
  gives: { competencyId: Id; rank: number; kind: EvidenceKind }[];
}

@Injectable()
export class ComingSessionQueries {
  constructor(private readonly database: Database) {}

  /**
   * For each module that teaches any of these competencies, of the leaves in force when it was asked, its next sessions: from the day on, those where the person has a place and no mark
   * yet; then those not begun with a place left that they may take: engaged by nothing else, and not after leaving. In that order, and by day. Where none of a
   * module has a place left, those that are full: one can wait for a place there.
   */
  coming(
    tenant: Tenant,
    practitionerId: Id,
    competencyIds: Id[],
    { from, asked }: { from: Day; asked: AsAt },
  ): Promise<ComingSession[]> {
    return this.database.query(tenant, COMING, [competencyIds, from, practitionerId, asked.on, asked.knownAt]);
  }
}

/* Of each module and what it gives: enough to find one at another time than what else is advised. */
const TO_CHOOSE_FROM = 6;

/* A session gives what it teaches on its own day, as far as the ladder of that day lets it. What is asked of a later day is told in the leaves
   of that day; what is asked of an earlier one is closed only where its line goes on. */
const COMING = `
  with known as materialized (select known_by($5::date) as at),
  asked as materialized (
    select line_id, competency_id from unnest($1::uuid[]) as a(competency_id) join leaf_line using (competency_id)),
  held as materialized (
    select s.id, c.module_version_id as edition, ladder_since(s.held_on) as ladder, editions_since(greatest(s.held_on, $4::date), known.at) as leaves
      from known, session s join course c on c.id = s.course_id where s.held_on >= $2),
  given as materialized (
    select v.*, g.competency_id, g.kind, g.rank
      from (select distinct edition, ladder, leaves from held) v cross join known cross join lateral gives_on(v.edition, v.ladder, v.leaves, known.at) g),
  gives as materialized (
    select g.edition, g.ladder, g.leaves,
           jsonb_agg(jsonb_build_object('competencyId', a.competency_id, 'rank', g.rank, 'kind', g.kind) order by a.competency_id, g.kind) as gives
      from given g
      join leaf_line l on l.competency_id = g.competency_id
      join asked a on a.line_id = l.line_id
     group by 1, 2, 3),
  seat as (
    select s.id, s.held_on, s.starts_at, s.booked < s.capacity as has_place, ${HAS_BEGUN} as has_begun, session_hours(s.held_on, s.starts_at, s.minutes) as hours, edition, gives,
           exists (select from booking b where b.session_id = s.id and b.practitioner_id = $3 and b.voided_at is null) as booked
      from held join gives using (edition, ladder, leaves) join session s on s.id = held.id
     where not ${isTrainedBy('$3')}
       and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = $3 and a.voided_at is null)),
  theirs as (
    select *, bool_or(booked or has_place) over (partition by edition, gives) as any_has_place from seat
     where booked
        or (not has_begun and left_before($3, held_on) is null
            and not exists (select from engagement e where e.practitioner_id = $3 and e.hours && seat.hours))),
  next as (
    select id, booked, hours, gives, row_number() over (partition by edition, gives order by booked desc, held_on, starts_at, id) as nth from theirs
     where booked or has_place or not any_has_place)
  select ${SESSION} as session, next.booked as "isBooked",
         exists (select from wait w where w.session_id = s.id and w.practitioner_id = $3 and w.voided_at is null) as "isWaiting",
         array[extract(epoch from lower(next.hours)), extract(epoch from upper(next.hours))]::float8[] as hours, next.gives
    from ${SESSION_TABLES} join next on next.id = s.id and next.nth <= ${TO_CHOOSE_FROM}
   order by next.booked desc, s.held_on, s.starts_at, s.id`;
