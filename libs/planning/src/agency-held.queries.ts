import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, has, plannedPlace } from '@app/access';
import { Database } from '@app/database';
import { type Agency, agencyNotFound, type Cluster, WorkforceQueries } from '@app/workforce';
import type { AgencyLevel, HeldByAgency, HeldByCluster } from './agency-held.model.js';
import { GapQueries } from './gap.queries.js';

interface Counted {
  inPost: number;
  levels: { level: string; held: number }[];
}

/** Who meets each need level, counted by employer: every agency in one cluster, or one agency in every cluster. */
@Injectable()
export class AgencyHeldQueries {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapQueries,
    private readonly workforce: WorkforceQueries,
  ) {}

  /** The drill-down of a cluster's cells by employer; an expected agency with nobody is a row of zero. */
  async byAgency(actor: Actor, clusterId: string, when: AsAt): Promise<HeldByAgency> {
    const [cluster] = await this.gaps.clustersInScope(actor, clusterId);
    const values = [when.on, when.knownAt, clusterId, has(actor, 'exact figures')];
    const rows = await this.database.query<Counted & { agency: Agency }>(actor, BY_AGENCY, values);
    const agencies = rows.map(({ agency, ...counted }) => ({ agency, levels: levelsOf(actor, counted, when) }));
    return { ...when, basis: 'by need', cluster: cluster as Cluster, agencies };
  }

  /** One agency the other way: each cluster in the planner's areas, and all of them as a count of its own. */
  async byCluster(actor: Actor, agencyId: string, when: AsAt): Promise<HeldByCluster> {
    const [agencies, clusters] = await Promise.all([
      this.workforce.agencies(actor),
      this.gaps.clustersInScope(actor, null),
    ]);
    const agency = agencies.find(({ id }) => id === agencyId);
    if (!agency) throw agencyNotFound();
    const values = [when.on, when.knownAt, agencyId, clusters.map(({ id }) => id)];
    const [whole, ...rows] = await this.database.query<Counted>(actor, BY_CLUSTER, values);
    return {
      ...when,
      basis: 'by need',
      agency,
      place: plannedPlace(actor),
      whole: levelsOf(actor, whole!, when),
      clusters: clusters.map((cluster, at) => ({ cluster, levels: levelsOf(actor, rows[at]!, when) })),
    };
  }
}

const levelsOf = (actor: Actor, { inPost, levels }: Counted, when: AsAt): AgencyLevel[] =>
  levels.map(({ level, held }) => ({ level, heads: figureFor(actor, { numerator: held, base: inPost }, when) }));

/* That an agency which nobody expects has somebody there is a count of its own, so it shows with the numbers only ($4). */
const BY_AGENCY = `
  with in_post as (
    select employer_id, count(distinct practitioner_id) as heads from accepted_post((select known_by($2::date)))
     where coalesce(cluster_id, no_cluster()) = $3 and days @> $1::date group by 1),
  held as (
    select o.employer_id, p.requirement_set_id, count(distinct p.practitioner_id) as heads
      from capability_in_post_on(array['need level'], $1::date, (select known_by($2::date))) p join post o on o.id = p.post_id
     where coalesce(p.cluster_id, no_cluster()) = $3 group by 1, 2)
  select json_build_object('id', a.id, 'name', a.name, 'sector', a.sector, 'expected', a.expected) as agency,
         coalesce(i.heads, 0)::int as "inPost",
         (select json_agg(json_build_object('level', l.name, 'held', coalesce(h.heads, 0)) order by l.position)
            from need_level l left join held h on h.requirement_set_id = l.id and h.employer_id = a.id where l.for_families) as levels
    from agency a left join in_post i on i.employer_id = a.id
   where a.expected or $4::boolean and i.heads > 0
   order by a.name, a.id`;

/* Place 0 is all of the clusters $4 together, each person counted once; the others are those clusters in their order. */
const BY_CLUSTER = `
  with known as materialized (select known_by($2::date) as at),
  place as (
    select 0 as position, null::uuid as id
    union all select n, c from unnest($4::uuid[]) with ordinality as chosen(c, n)),
  in_post as (
    select coalesce(cluster_id, no_cluster()) as location_id, count(distinct practitioner_id) as heads
      from known, accepted_post(known.at)
     where employer_id = $3 and days @> $1::date and coalesce(cluster_id, no_cluster()) = any($4)
     group by grouping sets ((1), ())),
  held as (
    select coalesce(p.cluster_id, no_cluster()) as location_id, p.requirement_set_id, count(distinct p.practitioner_id) as heads
      from known, capability_in_post_on(array['need level'], $1::date, known.at) p join post o on o.id = p.post_id
     where o.employer_id = $3 and coalesce(p.cluster_id, no_cluster()) = any($4)
     group by p.requirement_set_id, grouping sets ((1), ()))
  select coalesce(i.heads, 0)::int as "inPost",
         (select json_agg(json_build_object('level', l.name, 'held', coalesce(h.heads, 0)) order by l.position)
            from need_level l left join held h on h.requirement_set_id = l.id and h.location_id is not distinct from p.id
           where l.for_families) as levels
    from place p left join in_post i on i.location_id is not distinct from p.id
   order by p.position`;
