import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import type { MatchQuestion } from './match.question.js';
import type { AgainstRequirement } from './match.rules.js';
import type { SupervisorKind } from './supervisor-kind.js';

/** A person who meets the need or is just short of it, as read. */
export interface PoolPerson {
  practitionerId: Id;
  clusterIds: (Id | null)[];
  freeHours: number | null;
  supervisorId: Id | null;
  supervisorKind: SupervisorKind | null;
  standings: AgainstRequirement[];
}

export interface Pool {
  considered: number;
  justShortLimit: number;
  lapseWindow: number;
  people: PoolPerson[];
}

/** Whether a person could be in the pool at all. */
export interface Presence {
  inPost: boolean;
  onLeaveUntil: Day | null;
}

/**
 * The reads of matching, over the tables of workforce and the functions of standing. No statement here may name a
 * profession, an employer, a host, a role or an agency: what a match has not read cannot sway it.
 */
@Injectable()
export class MatchQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who may be matched that day is considered; those who lack too much are counted and left out. */
  async pool(tenant: Tenant, { requirements, on, knownAt }: MatchQuestion): Promise<Pool> {
    const competencies = requirements.map(({ competencyId }) => competencyId);
    const ranks = requirements.map(({ rank }) => rank);
    const { answer } = await this.database.one<{ answer: Pool }>(tenant, POOL, [on, knownAt, competencies, ranks]);
    return answer;
  }

  presence(tenant: Tenant, practitionerId: Id, { on, knownAt }: MatchQuestion): Promise<Presence> {
    return this.database.one(tenant, PRESENCE, [on, knownAt, practitionerId]);
  }
}

/** Of facts `l`. */
const KNOWN = `known(l.recorded_at, l.voided_at, known.at)`;

/* `met` leaves out early, with one pass over the evidence, most of those who lack too much; standing_by_requirement then says of the
   rest what they hold and lack. */
const POOL = `
  with known as materialized (select known_by($2::date) as at),
  live as materialized (
    select a.practitioner_id, a.cluster_id, a.weekly_hours
      from known, accepted_post(known.at) a
     where a.days @> $1::date
       and not exists (select from leave l where l.practitioner_id = a.practitioner_id
                                             and daterange(l.valid_from, l.valid_until) @> $1::date and ${KNOWN})),
  pool as materialized (
    select practitioner_id, json_agg(cluster_id order by cluster_id) as clusters, sum(weekly_hours) as hours
      from live group by practitioner_id),
  everybody as (select array_agg(practitioner_id) as ids from pool),
  met as materialized (
    select s.practitioner_id, s.competency_id, s.days
      from known, everybody, standing_days(everybody.ids, $3::uuid[], $4::smallint[], known.at) s
     where s.days @> $1::date),
  setting as (select just_short_limit as just_short, lapse_window from partnership),
  near as (
    select array_agg(id) as ids
      from (select p.practitioner_id as id from pool p left join met m on m.practitioner_id = p.practitioner_id
             group by 1 having count(m.competency_id) >= cardinality($3::uuid[]) - (select just_short from setting)) n),
  standing as (
    select s.practitioner_id,
           json_agg(json_build_object(
             'competencyId', s.competency_id, 'required', s.required, 'held', s.held, 'state', s.state, 'kind', s.kind,
             'lapsedOn', s.lapsed_on,
             'metUntil', (select upper(stretch) from unnest(m.days) as stretch where stretch @> $1::date))
             order by array_position($3::uuid[], s.competency_id)) as lines
      from known, near, standing_by_requirement(near.ids, $3::uuid[], $4::smallint[], $1::date, known.at) s
      left join met m on m.practitioner_id = s.practitioner_id and m.competency_id = s.competency_id
     group by s.practitioner_id)
  select json_build_object(
    'considered', (select count(*) from pool),
    'justShortLimit', (select just_short from setting),
    'lapseWindow', (select lapse_window from setting),
    'people', coalesce((
      select json_agg(json_build_object(
               'practitionerId', p.practitioner_id, 'clusterIds', p.clusters, 'freeHours', p.hours,
               'supervisorId', coalesce(o.clinical_supervisor_id, o.line_manager_id),
               'supervisorKind', case when o.clinical_supervisor_id is not null then 'CLINICAL_SUPERVISOR'
                                      when o.line_manager_id is not null then 'LINE_MANAGER' end,
               'standings', s.lines) order by p.practitioner_id)
        from known, standing s join pool p on p.practitioner_id = s.practitioner_id
        cross join lateral main_post(p.practitioner_id, $1::date, known.at) n
        join post o on o.id = n.post_id), '[]')) as answer`;

const PRESENCE = `
  with known as materialized (select known_by($2::date) as at)
  select exists (select from accepted_post(known.at) a
                  where a.practitioner_id = $3::uuid and a.days @> $1::date) as "inPost",
         (select upper(stretch)::text
            from (select range_agg(daterange(l.valid_from, l.valid_until)) as days
                    from leave l where l.practitioner_id = $3::uuid and ${KNOWN}) a, unnest(a.days) as stretch
           where stretch @> $1::date) as "onLeaveUntil"
    from known`;
