import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Day, isDay, isId, pageArgs } from '@app/kernel';
import type { Module } from './module.model.js';
import type { Session } from './session.model.js';
import { SESSION, SESSION_TABLES } from './session.sql.js';

type DayKey = [heldOn: string, id: string];
const isDayKey = (key: unknown): key is DayKey => Array.isArray(key) && isDay(key[0]) && isId(key[1]);

/** The next session, from a day on, that teaches some of what is asked, with all that its own evidence can give. */
export interface ComingSession {
  session: Session;
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

  /** For each module that teaches any of these competencies, its next session after the day with a place left. */
  coming(tenant: Tenant, competencyIds: string[], after: Day): Promise<ComingSession[]> {
    return this.database.query(tenant, COMING, [competencyIds, after]);
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
  select ${SESSION} as session,
         (select json_agg(json_build_object('competencyId', t.competency_id, 'rank', t.rank, 'kind', t.evidence_kind))
            from module_teaches t where t.module_version_id = v.id) as gives
    from ${SESSION_TABLES}
   where s.id in (
     select distinct on (c2.module_version_id) s2.id
       from session s2 join course c2 on c2.id = s2.course_id
      where s2.held_on > $2 and c2.module_version_id in (select module_version_id from module_teaches where competency_id = any($1))
        and s2.capacity > (select count(*) from booking b where b.session_id = s2.id and b.voided_at is null)
      order by c2.module_version_id, s2.held_on, s2.id)
   order by s.held_on, s.id`;
