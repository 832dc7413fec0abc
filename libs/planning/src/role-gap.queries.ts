import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AsAt,
  figureFor,
  has,
  HIDDEN_IN_WORDS,
  plannedAreas,
  plannedPlace,
  shownFigure,
} from '@app/access';
import { Database } from '@app/database';
import { roundTo } from '@app/kernel';
import type { RoleOrFunction } from '@app/roles';
import type { Cluster } from '@app/workforce';
import { GapQueries } from './gap.queries.js';
import type { ElementGap, RequiredAgainstHeldByRole, RolesShort } from './role-gap.model.js';

interface Counts {
  requiredHeads: number;
  heldHeads: number;
  requiredHours: number;
  heldHours: number;
}

interface RoleRow {
  role: RoleOrFunction;
  fullTimeWeek: number;
  ranks: (Counts & { rank: number; name: string })[];
}

interface ElementRow {
  role: RoleOrFunction;
  elementId: string;
  required: number;
  requiredName: string;
  requiredHeads: number;
  heldHeads: number;
}

/** What planning counts by role; a function that people carry is counted as one. */
@Injectable()
export class RoleGapQueries {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapQueries,
  ) {}

  /** P10, by role: each role of a cluster, proficiency level by proficiency level. */
  async byRole(actor: Actor, clusterId: string, when: AsAt): Promise<RequiredAgainstHeldByRole> {
    const [cluster] = await this.gaps.clustersInScope(actor, clusterId);
    const rows = await this.database.query<RoleRow>(actor, BY_ROLE, [when.on, when.knownAt, clusterId]);
    const roles = rows.map(({ role, ranks, fullTimeWeek }) => ({
      role,
      proficiencyLevels: ranks.map(({ rank, name, requiredHeads, heldHeads, requiredHours, heldHours }) => ({
        rank,
        name,
        heads: figureFor(actor, { numerator: heldHeads, base: requiredHeads }, when),
        fte: figureFor(
          actor,
          { numerator: roundTo(heldHours / fullTimeWeek, 2), base: roundTo(requiredHours / fullTimeWeek, 2) },
          when,
        ),
      })),
    }));
    return { ...when, basis: 'by role', cluster: cluster as Cluster, roles };
  }

  /** P1: which roles lack any Common Core element at their required level. */
  async rolesShort(actor: Actor, when: AsAt): Promise<RolesShort> {
    const answer = { ...when, basis: 'by role' };
    if (!has(actor, 'exact figures'))
      return { ...answer, hidden: true, gaps: [], nobodyInPost: [], inWords: HIDDEN_IN_WORDS };
    const rows = await this.database.query<ElementRow>(actor, BY_ELEMENT, [when.on, when.knownAt, plannedAreas(actor)]);
    const gaps = rows
      .filter(({ requiredHeads, heldHeads }) => heldHeads < requiredHeads)
      .map(({ requiredHeads, heldHeads, ...row }): ElementGap => ({
        ...row,
        heads: shownFigure({ numerator: heldHeads, base: requiredHeads }, when),
        short: requiredHeads - heldHeads,
      }));
    const empty = new Map(rows.filter(({ requiredHeads }) => requiredHeads === 0).map(({ role }) => [role.id, role]));
    const roles = new Set(rows.map(({ role }) => role.id)).size;
    const short = new Set(gaps.map(({ role }) => role.id)).size;
    return {
      ...answer,
      hidden: false,
      gaps,
      nobodyInPost: [...empty.values()],
      inWords: `In ${plannedPlace(actor)}, ${short} of ${roles} roles and functions lack a Common Core element at the level they require.`,
    };
  }
}

/* Roles, then functions; a function has no sector, staff level or registration. */
const DUTY = `
  duty as (
    select id, name, 1 as place, json_build_object('id', id, 'key', key, 'name', name, 'about', about, 'sector', sector,
             'staffLevel', staff_level, 'registration', registration) as shown from role
    union all
    select id, name, 2, json_build_object('id', id, 'key', key, 'name', name, 'about', about) from role_function)`;

/* What each duty requires on the day: one row a duty and cell set (its proficiency levels, or its elements). */
const REQUIRED = (kind: string) => `
  known as materialized (select known_by($2::date) as at),
  required as (
    select duty_id, element_or_rank, max(rank) as rank
      from known, requirement_cell
     where kind = '${kind}' and daterange(valid_from, valid_until) @> $1::date
       and known(recorded_at, voided_at, known.at)
     group by 1, 2)`;

const BY_ROLE = `
  with ${DUTY}, ${REQUIRED('duty rank')},
  named as (
    select a.duty_id, a.rank, string_agg(distinct r.name, ' / ') as name
      from requirement_cell a join competency_rank r on r.competency_id = a.competency_id and r.rank = a.rank
     where a.kind = 'duty rank' group by 1, 2),
  in_post as (
    select duty_id, count(distinct practitioner_id) as heads, coalesce(sum(weekly_hours), 0) as hours
      from accepted_duty((select known_by($2::date))) where days @> $1::date and coalesce(cluster_id, no_cluster()) = $3 group by 1),
  held as (
    select requirement_set_id as duty_id, element_or_rank, count(distinct practitioner_id) as heads,
           coalesce(sum(weekly_hours), 0) as hours
      from capability_in_post_on(array['duty rank'], $1::date, (select known_by($2::date)))
     where coalesce(cluster_id, no_cluster()) = $3 group by 1, 2)
  select (array_agg(d.shown))[1] as role, (select full_time_week::float from partnership) as "fullTimeWeek",
         json_agg(json_build_object('rank', q.rank, 'name', coalesce(n.name, 'rank ' || q.rank),
           'requiredHeads', coalesce(p.heads, 0), 'requiredHours', coalesce(p.hours, 0),
           'heldHeads', coalesce(h.heads, 0), 'heldHours', coalesce(h.hours, 0)) order by q.rank) as ranks
    from required q
    join duty d on d.id = q.duty_id
    left join named n on n.duty_id = q.duty_id and n.rank = q.rank
    left join in_post p on p.duty_id = q.duty_id
    left join held h on h.duty_id = q.duty_id and h.element_or_rank = q.element_or_rank
   group by d.id, d.place, d.name order by d.place, d.name, d.id`;

const BY_ELEMENT = `
  with ${DUTY}, ${REQUIRED('duty element')},
  scope as (select id from cluster where $3::uuid[] is null or area_id = any($3)),
  in_post as (
    select duty_id, count(distinct practitioner_id) as heads
      from accepted_duty((select known_by($2::date)))
     where days @> $1::date and ($3::uuid[] is null or cluster_id in (select id from scope)) group by 1),
  held as (
    select requirement_set_id as duty_id, element_or_rank, count(distinct practitioner_id) as heads
      from capability_in_post_on(array['duty element'], $1::date, (select known_by($2::date)))
     where $3::uuid[] is null or cluster_id in (select id from scope) group by 1, 2)
  select d.shown as role, e.id as "elementId", q.rank as required, coalesce(l.name, 'rank ' || q.rank) as "requiredName",
         coalesce(p.heads, 0)::int as "requiredHeads", coalesce(h.heads, 0)::int as "heldHeads"
    from required q
    join duty d on d.id = q.duty_id
    join competency e on e.id = q.element_or_rank::uuid
    join framework_version v on v.id = e.version_id
    join framework f on f.id = v.framework_id and f.key = 'common-core'
    left join proficiency_level l on l.scale_id = f.scale_id and l.rank = q.rank
    left join in_post p on p.duty_id = q.duty_id
    left join held h on h.duty_id = q.duty_id and h.element_or_rank = q.element_or_rank
   order by coalesce(p.heads, 0) - coalesce(h.heads, 0) desc, d.name, e.position, d.id`;
