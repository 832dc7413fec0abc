import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, plannedAreas, seesExactly } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import { type Agency, agencyNotFound, agencyOf, type Cluster, PlaceQueries } from '@app/workforce';
import { ScopeQueries } from '../scope/index.js';
import type { Held, NeedLevelHeld } from './held.model.js';
import { type HeldAsked, refuseUnlessOneIsGiven } from './held.rules.js';

interface Counted {
  inPost: number;
  /** Heads by need level; one that nobody meets is left out. */
  held: Record<Id, number>;
}

interface Answer {
  whole: Counted;
  rows: (Counted & { agency: Agency; clusterId: Id })[];
}

/** Who meets each need level, counted by employer: every agency in one cluster, or one agency in every cluster. */
@Injectable()
export class HeldQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly places: PlaceQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  async held(actor: Actor, asked: HeldAsked, when: AsAt): Promise<Held> {
    refuseUnlessOneIsGiven(asked);
    const { by, clusterId, agencyId } = asked;
    const [{ scope, clusters, areaIds }, agency, levels] = await Promise.all([
      this.scopes.of(actor, clusterId, when),
      agencyId === null ? null : this.agency(actor, agencyId),
      this.needs.levels(actor),
    ]);
    const exact = clusters.filter(({ area }) => seesExactly(actor, [area.id]));
    const values = [when.on, when.knownAt, idsOf(clusters), agencyId, idsOf(exact)];
    const { answer } = await (clusterId === null && plannedAreas(actor) !== null
      ? this.database.one<{ answer: Answer }>(actor, HELD_IN_AREAS, [...values, null])
      : this.database.one<{ answer: Answer }>(actor, HELD, [...values, clusterId ?? actor.partnershipId]));
    const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
    const needLevels = (counted: Counted, areas: Id[] | null) => levelsOf(actor, areas, counted, levels, when);
    return {
      ...{ ...when, scope, countedBy: 'NEED', by, agency },
      whole: needLevels(answer.whole, areaIds),
      rows: answer.rows.map(({ agency: employer, clusterId: id, ...counted }) => {
        const cluster = byId.get(id)!;
        return { agency: employer, cluster, needLevels: needLevels(counted, [cluster.area.id]) };
      }),
    };
  }

  private async agency(actor: Actor, id: Id): Promise<Agency> {
    const found = (await this.places.agencies(actor)).find((agency) => agency.id === id);
    if (!found) throw agencyNotFound();
    return found;
  }
}

const idsOf = (clusters: Cluster[]) => clusters.map(({ id }) => id);

const levelsOf = (
  actor: Actor,
  areaIds: Id[] | null,
  { inPost, held }: Counted,
  levels: NeedLevel[],
  when: AsAt,
): NeedLevelHeld[] =>
  levels
    .filter(({ forFamilies }) => forFamilies)
    .map((needLevel) => ({
      needLevel,
      heads: figureFor(actor, areaIds, { numerator: held[needLevel.id] ?? 0, base: inPost }, when),
    }));

/* Of the clusters $3 and the employer $4, or all of them: each employer in each cluster, and all together (the null row), each
   person counted once. That an agency which nobody expects has somebody there is a count of its own, so it shows with the
   numbers only: in the clusters $5. */
const heldWith = (whole: string) => `
  with known as materialized (select known_by($2::date) as at),
  headcount as materialized (
    select h.* from known, headcount_on(
      array['IN_POST', 'NEED_LEVEL'], $3::uuid[] || $6::uuid,
      case when $4::uuid is null then array(select id from agency) || current_partnership() else array[$4::uuid] end, $1::date, known.at) h),
  whole as materialized (${whole}),
  counted as (
    select employer_id, location_id, max(heads) filter (where kind = 'IN_POST') as heads,
           coalesce(json_object_agg(requirement_set_id, heads) filter (where kind = 'NEED_LEVEL'), '{}') as held
      from headcount where employer_id <> current_partnership() and location_id = any($3) group by 1, 2)
  select json_build_object(
    'whole', (select json_build_object('inPost', coalesce(max(heads) filter (where kind = 'IN_POST'), 0),
                                       'held', coalesce(json_object_agg(requirement_set_id, heads) filter (where kind = 'NEED_LEVEL'), '{}'))
                from whole),
    'rows', coalesce((
      select json_agg(json_build_object(
               'agency', ${agencyOf('a')}, 'clusterId', k.id, 'inPost', coalesce(c.heads, 0), 'held', coalesce(c.held, '{}'))
               order by a.name, a.id, k.position)
        from agency a cross join unnest($3::uuid[]) with ordinality as k(id, position)
        left join counted c on c.employer_id = a.id and c.location_id = k.id
       where a.id = $4 or $4 is null and (a.expected or k.id = any($5::uuid[]) and c.heads > 0)), '[]')) as answer`;

/* Of one cluster, or of the whole partnership, there are headcounts; of some areas, people are counted once over all of them. */
const HELD = heldWith(`
    select kind, requirement_set_id, heads from headcount
     where location_id = $6 and employer_id = coalesce($4, current_partnership())`);
const HELD_IN_AREAS = heldWith(`
    select p.kind, p.requirement_set_id, count(distinct p.practitioner_id) as heads
      from known, capability_in_post_on(array['IN_POST', 'NEED_LEVEL'], $1::date, known.at) p
     where p.cluster_id = any($3) and p.employer_id = $4
     group by 1, 2`);
