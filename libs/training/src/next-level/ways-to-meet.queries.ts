import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { proficiencyLevel, type Requirement } from '@app/frameworks';
import type { Day, Id } from '@app/kernel';
import { StandingQueries } from '@app/standing';
import { HAS_BEGUN, SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { TeachingSession, WayToMeet } from './way-to-meet.model.js';

const SESSIONS_OFFERED = 2;

interface Offered {
  competencyId: Id;
  sessions: TeachingSession[];
}

/** What leads to a level, whoever takes it: for those who plan for people that they do not know. */
@Injectable()
export class WaysToMeetQueries {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingQueries,
  ) {}

  /** For each of these requirements, each of another competency, in their order; sessions are offered from the day on. */
  async of(tenant: Tenant, requirements: readonly Requirement[], from: Day): Promise<WayToMeet[]> {
    if (requirements.length === 0) return [];
    const ladder = await this.standing.ladder(tenant, from);
    const offered = await this.database.query<Offered>(tenant, NEXT_SESSIONS, [
      requirements.map(({ competencyId }) => competencyId),
      requirements.map(({ rank }) => rank),
      ladder.map(({ kind }) => kind),
      ladder.map(({ ceiling }) => ceiling),
      from,
      SESSIONS_OFFERED,
    ]);
    const observed = ladder.find(({ kind }) => kind === 'OBSERVATION')?.ceiling ?? 0;
    return requirements.map(({ competencyId, rank, competency, required }) => ({
      ...{ competencyId, rank, competency, required },
      sessions: offered.find((one) => one.competencyId === competencyId)?.sessions ?? [],
      observedBy: observed >= rank ? 'LINE_MANAGER_OR_TEAM_LEADER' : null,
    }));
  }
}

/* Of a module that gives it in two ways, the one that lifts higher is told; of equals the attendance, for which nobody has to be judged. */
const NEXT_SESSIONS = `
  with asked as materialized (select * from unnest($1::uuid[], $2::smallint[]) as a(competency_id, rank)),
  ladder as materialized (select * from unnest($3::text[], $4::smallint[]) as l(kind, ceiling)),
  teaches as materialized (
    select distinct on (v.id, a.competency_id) v.id, a.competency_id, l.kind, least(t.rank, l.ceiling) as gives
      from module_version v
     cross join lateral taught_on(v.id, $5::date) t
      join ladder l on l.kind = t.evidence_kind
      join asked a on a.competency_id = t.competency_id and a.rank <= least(t.rank, l.ceiling)
     order by v.id, a.competency_id, gives desc, l.kind desc),
  coming as materialized (
    select s.id, h.competency_id, h.kind, h.gives,
           row_number() over (partition by h.competency_id order by s.held_on, s.starts_at, s.id) as place
      from session s
      join course c on c.id = s.course_id
      join teaches h on h.id = c.module_version_id
     where s.held_on >= $5 and s.booked < s.capacity and not ${HAS_BEGUN})
  select n.competency_id as "competencyId",
         json_agg(json_build_object('session', ${SESSION}, 'evidenceKind', n.kind, 'gives', ${proficiencyLevel('g')}) order by n.place) as sessions
    from ${SESSION_TABLES}
    join coming n on n.id = s.id and n.place <= $6
    join competency_rank g on g.competency_id = n.competency_id and g.rank = n.gives
   group by 1`;
