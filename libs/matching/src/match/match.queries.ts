import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import type { MatchCount } from './match.model.js';
import type { MatchQuestion } from './match.question.js';
import type { ShownPerson } from './match.rules.js';
import type { SupervisorKind } from './supervisor-kind.js';

/** A person who meets the need or is just short of it, as read, with their place among all of them. */
export interface RankedPerson extends ShownPerson, Supervised {
  practitionerId: Id;
  position: number;
}

export interface Ranking {
  considered: number;
  justShortLimit: number;
  lapseWindow: number;
  counts: MatchCount[];
  /** The first asked for, the first of the cluster, and whoever was asked about by name; best first. */
  people: RankedPerson[];
}

/** Whether a person could be in the pool at all. */
export interface Presence {
  inPost: boolean;
  /** In a post where the question looks for people. */
  inReach: boolean;
  onLeaveUntil: Day | null;
}

/** Who answers for the work of a person in their main post and is in post; nobody without a post, or where there is nobody. */
export interface Supervised {
  supervisorId: Id | null;
  supervisorKind: SupervisorKind | null;
}

/**
 * The reads of matching, over the functions of workforce and standing. No statement here may name a profession, an
 * employer, a host, a role or an agency: what a match has not read cannot sway it.
 */
@Injectable()
export class MatchQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who may be matched that day is considered; those who lack too much are counted and left out. */
  async ranking(tenant: Tenant, question: MatchQuestion, alsoOf: Id | null = null): Promise<Ranking> {
    const { requirements, cluster, areaClusterIds, on, knownAt, first } = question;
    const competencies = requirements.map(({ competencyId }) => competencyId);
    const ranks = requirements.map(({ rank }) => rank);
    const where = [cluster.id, areaClusterIds, clustersOf(question)];
    const values = [on, knownAt, competencies, ranks, ...where, first, alsoOf];
    const { answer } = await this.database.one<{ answer: Ranking }>(tenant, RANKING, values);
    return answer;
  }

  presence(tenant: Tenant, practitionerId: Id, question: MatchQuestion): Promise<Presence & Supervised> {
    const { on, knownAt } = question;
    return this.database.one(tenant, PRESENCE, [on, knownAt, practitionerId, clustersOf(question)]);
  }
}

/* Null is everywhere, also outside all clusters. */
function clustersOf({ within, cluster, areaClusterIds }: MatchQuestion): Id[] | null {
  if (within === 'PARTNERSHIP') return null;
  return within === 'AREA' ? areaClusterIds : [cluster.id];
}

/* By these in turn, and lower is better in each: nobody lacks fewer than those who meet all, so they come first; unknown hours come
   after none. Equals follow one another by id. */
const CRITERIA = 'lacks, weakness, lapses, nearness, fewer_hours';

/* What is read of everybody is counted; what is said, and why, is read of those shown. */
const RANKING = `
  with known as materialized (select known_by($2::date) as at),
  setting as materialized (
    select just_short_limit, lapse_window, cardinality($3::uuid[]) as asked from partnership),
  pool as materialized (
    select practitioner_id, sum(weekly_hours) as hours,
           case when bool_or(cluster_id = $5::uuid) then 1 when bool_or(cluster_id = any($6::uuid[])) then 2 else 3 end as nearness
      from known, posts_in($7::uuid[], $1::date, known.at) p
     where not exists (select from leave_known(known.at) l where l.practitioner_id = p.practitioner_id
                                                            and daterange(l.valid_from, l.valid_until) @> $1::date)
     group by practitioner_id),
  read as (select case when $7::uuid[] is not null then array(select practitioner_id from pool) end as people),
  score as (
    select s.* from known, setting, read, match_scores(read.people, $3::uuid[], $4::smallint[], $1::date, lapse_window, known.at) s),
  candidate as (
    select practitioner_id, hours, nearness, -hours as fewer_hours, asked - coalesce(met, 0) as lacks, -coalesce(strength, 0) as weakness,
           coalesce(lapses, false) as lapses
      from setting cross join pool left join score using (practitioner_id)
     where asked - coalesce(met, 0) <= just_short_limit),
  ranked as materialized (
    select *, row_number() over (order by ${CRITERIA}, practitioner_id) as position, rank() over (order by ${CRITERIA}) as first_equal
      from candidate),
  shown as materialized (
    select * from ranked where position <= $8::integer
    union
    (select * from ranked where nearness = 1 order by position limit $8::integer)
    union
    select * from ranked where practitioner_id = $9::uuid),
  named as (select array_agg(practitioner_id) as people from shown),
  standing as (
    select s.practitioner_id,
           json_agg(json_build_object(
             'competencyId', s.competency_id, 'required', s.required, 'held', s.held, 'state', s.state, 'kind', s.kind,
             'lapsedOn', s.lapsed_on, 'metUntil', s.met_until,
             'lapsing', lapses_soon(s.met_until, $1::date, setting.lapse_window))
             order by array_position($3::uuid[], s.competency_id)) as lines
      from known, setting, named, standing_by_requirement(named.people, $3::uuid[], $4::smallint[], $1::date, known.at) s
     group by s.practitioner_id)
  select json_build_object(
    'considered', (select count(*) from pool),
    'justShortLimit', (select just_short_limit from setting),
    'lapseWindow', (select lapse_window from setting),
    'counts', (
      select json_agg(json_build_object('where', name, 'meeting', meeting, 'justShort', just_short) order by nearness)
        from (select w.nearness, w.name, count(r.lacks) filter (where r.lacks = 0) as meeting,
                     count(r.lacks) filter (where r.lacks > 0) as just_short
                from unnest(array['IN_CLUSTER', 'IN_AREA', 'ELSEWHERE']) with ordinality as w(name, nearness)
                left join ranked r using (nearness) group by 1, 2) c),
    'people', coalesce((
      select json_agg(json_build_object(
               'practitionerId', p.practitioner_id, 'position', p.position,
               'tied', p.first_equal < p.position or p.first_equal is not distinct from n.first_equal, 'freeHours', p.hours,
               'where', (array['IN_CLUSTER', 'IN_AREA', 'ELSEWHERE'])[p.nearness],
               'supervisorId', v.supervisor_id, 'supervisorKind', v.kind,
               'standings', s.lines) order by p.position)
        from known, shown p
        join standing s on s.practitioner_id = p.practitioner_id
        left join ranked n on n.position = p.position + 1
        left join lateral supervisor_of(p.practitioner_id, $1::date, known.at) v on true), '[]')) as answer`;

const PRESENCE = `
  with known as materialized (select known_by($2::date) as at),
  live as materialized (
    select a.cluster_id from known, accepted_post(known.at) a where a.practitioner_id = $3::uuid and a.days @> $1::date)
  select exists (select from live) as "inPost",
         exists (select from live where $4::uuid[] is null or cluster_id = any($4::uuid[])) as "inReach",
         (select upper(stretch)::text
            from (select range_agg(daterange(l.valid_from, l.valid_until)) as days
                    from leave_known(known.at) l where l.practitioner_id = $3::uuid) a, unnest(a.days) as stretch
           where stretch @> $1::date) as "onLeaveUntil",
         v.supervisor_id as "supervisorId", v.kind as "supervisorKind"
    from known left join lateral supervisor_of($3::uuid, $1::date, known.at) v on true`;
