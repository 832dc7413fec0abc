import { Injectable } from '@nestjs/common';
import type { AsAt } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { proficiencyLevel, type Requirement } from '@app/frameworks';
import type { Day } from '@app/kernel';
import { StandingQueries } from '@app/standing';
import { HAS_BEGUN, RESULTS_DUE, SESSION, SESSION_TABLES } from '../sessions/index.js';
import type { WayToMeet } from './way-to-meet.model.js';

const SESSIONS_OFFERED = 2;

type Offered = Pick<WayToMeet, 'sessions' | 'resultsDue'>;

/** What leads to a level, whoever takes it: for those who plan for people that they do not know. */
@Injectable()
export class WaysToMeetQueries {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingQueries,
  ) {}

  /** For each of these requirements of a day, each of another competency, in their order; sessions are offered from a day on. */
  async of(
    tenant: Tenant,
    requirements: readonly Requirement[],
    { asked, from }: { asked: AsAt; from: Day },
  ): Promise<WayToMeet[]> {
    if (requirements.length === 0) return [];
    const [ladder, offered] = await Promise.all([
      this.standing.ladder(tenant, from),
      this.database.query<Offered>(tenant, SESSIONS, [
        requirements.map(({ competencyId }) => competencyId),
        requirements.map(({ rank }) => rank),
        from,
        SESSIONS_OFFERED,
        asked.on,
        asked.knownAt,
      ]),
    ]);
    const observed = ladder.find(({ kind }) => kind === 'OBSERVATION')?.ceiling ?? 0;
    return requirements.map(({ competencyId, rank, competency, required }, at) => ({
      ...{ competencyId, rank, competency, required },
      ...offered[at]!,
      observedBy: observed >= rank ? 'LINE_MANAGER_OR_TEAM_LEADER' : null,
    }));
  }
}

/* Of a module that gives it in two ways the attendance is told, for which nobody has to be judged.
   Registers are open for a while, so that few sessions can have results due. */
const SESSIONS = `
  with known as materialized (select known_by($6::date) as at),
  asked as materialized (
    select a.*, l.line_id
      from unnest($1::uuid[], $2::smallint[]) with ordinality as a(competency_id, rank, at) join leaf_line l using (competency_id)),
  near as materialized (
    select s.id, s.held_on, s.starts_at, c.module_version_id as edition, ladder_since(s.held_on) as ladder, editions_since(greatest(s.held_on, $5::date), known.at) as leaves,
           s.booked < s.capacity and not ${HAS_BEGUN} and s.held_on >= $3 as is_offered
      from known, session s join course c on c.id = s.course_id
     where s.held_on >= least($3::date, partnership_today() - (register_closes_on(partnership_today()) - partnership_today()))),
  given as materialized (
    select v.*, g.competency_id, g.kind, g.rank
      from (select distinct edition, ladder, leaves from near) v cross join known cross join lateral gives_on(v.edition, v.ladder, v.leaves, known.at) g),
  way as materialized (
    select distinct on (g.edition, g.ladder, g.leaves, a.at) g.edition, g.ladder, g.leaves, a.at, a.competency_id, a.line_id, g.kind, g.rank
      from given g
      join leaf_line l on l.competency_id = g.competency_id
      join asked a on a.line_id = l.line_id and a.rank <= g.rank
     order by g.edition, g.ladder, g.leaves, a.at, g.kind desc, g.rank desc),
  coming as materialized (
    select n.id, w.at, w.competency_id, w.kind, w.rank, row_number() over (partition by w.at order by n.held_on, n.starts_at, n.id) as place
      from near n join way w using (edition, ladder, leaves)
     where n.is_offered)
  select coalesce((
           select json_agg(json_build_object('session', ${SESSION}, 'evidenceKind', n.kind, 'gives', ${proficiencyLevel('g')}) order by n.place)
             from ${SESSION_TABLES}
             join coming n on n.id = s.id and n.at = a.at and n.place <= $4
             join competency_rank g on g.competency_id = n.competency_id and g.rank = n.rank), '[]') as sessions,
         coalesce((
           select json_agg(${SESSION} order by s.held_on, s.starts_at, s.id)
             from ${SESSION_TABLES}
             join near n on n.id = s.id
             join way w on (w.edition, w.ladder, w.leaves) = (n.edition, n.ladder, n.leaves) and w.at = a.at and w.kind = 'ASSESSMENT'
            where ${RESULTS_DUE}
              and exists (select from leaf_path p where p.line_id = w.line_id and p.waits = 0 and known(p.known_from, p.known_until, (select at from known)) and results_due(s.id, p.competency_id))), '[]') as "resultsDue"
    from asked a order by a.at`;
