import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Day, isDay, isId, pageArgs } from '@app/kernel';
import type { Module } from '../modules/module.model.js';
import type { Session } from './session.model.js';
import { SESSION, SESSION_TABLES } from './session.sql.js';

type DayKey = [heldOn: string, id: string];
const isDayKey = (key: unknown): key is DayKey => Array.isArray(key) && isDay(key[0]) && isId(key[1]);

/** The next session that teaches some of what is asked, with all that its own evidence can give. */
export interface ComingSession {
  session: Session;
  /** Whether the person has a place there. */
  booked: boolean;
  gives: { competencyId: string; rank: number; kind: 'attendance' | 'assessment' }[];
}

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  async mine(
    actor: Actor,
    from: Day,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<Session>> {
    const { first, after } = pageArgs(page, isDayKey);
    const rows = await this.database.query<{ session: Session }>(actor, MINE, [
      actor.practitionerId,
      from,
      after?.[0] ?? null,
      after?.[1] ?? null,
      first + 1,
    ]);
    return connectionFrom(
      rows.map(({ session }) => session),
      { first, after },
      ({ heldOn, id }) => [heldOn, id],
    );
  }

  modules(tenant: Tenant): Promise<Module[]> {
    return this.database.query(tenant, MODULES);
  }

  /**
   * For each module that teaches any of these competencies: the next session, from the day on, where the person has a place
   * and no mark yet; else the next one after the day with a place left.
   */
  coming(tenant: Tenant, practitionerId: string, competencyIds: string[], from: Day): Promise<ComingSession[]> {
    return this.database.query(tenant, COMING, [competencyIds, from, practitionerId]);
  }
}

const MINE = `
  select ${SESSION} as session from ${SESSION_TABLES}
   where exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $1)
     and s.held_on >= $2 and ($3::date is null or (s.held_on, s.id) > ($3::date, $4::uuid))
   order by s.held_on, s.id limit $5`;

const MODULES = `
  select m.id, m.name, m.about, m.audience, m.provenance, v.edition, v.minutes, v.refresher_months as "refresherMonths",
         (select coalesce(json_agg(json_build_object('competencyId', t.competency_id, 'rank', t.rank, 'evidence', t.evidence_kind)
                  order by t.competency_id, t.evidence_kind), '[]') from module_teaches t where t.module_version_id = v.id) as teaches
    from module m
    join lateral (select * from module_version where module_id = m.id and published_on <= partnership_today()
                   order by published_on desc, id limit 1) v on true
   order by m.name, m.id`;

const COMING = `
  with seat as (
    select s.id, s.held_on, s.capacity, c.module_version_id,
           exists (select from booking b where b.session_id = s.id and b.practitioner_id = $3 and b.voided_at is null) as booked
      from session s join course c on c.id = s.course_id
     where s.held_on >= $2 and c.module_version_id in (select module_version_id from module_teaches where competency_id = any($1))
       and not exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $3)
       and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = $3 and a.voided_at is null)),
  next as (
    select distinct on (module_version_id) id, booked from seat
     where booked or (held_on > $2
                      and capacity > (select count(*) from booking b where b.session_id = seat.id and b.voided_at is null))
     order by module_version_id, booked desc, held_on, id)
  select ${SESSION} as session, next.booked,
         (select json_agg(json_build_object('competencyId', t.competency_id, 'rank', t.rank, 'kind', t.evidence_kind))
            from module_teaches t where t.module_version_id = v.id) as gives
    from ${SESSION_TABLES} join next on next.id = s.id
   order by s.held_on, s.id`;
