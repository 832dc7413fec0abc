import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, has } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import { type Agency, agencyNotFound, agencyOf, PlaceQueries } from '@app/workforce';
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
    const [{ scope, clusters }, agency, levels] = await Promise.all([
      this.scopes.of(actor, clusterId),
      agencyId === null ? null : this.agency(actor, agencyId),
      this.needs.levels(actor),
    ]);
    const values = [when.on, when.knownAt, clusters.map(({ id }) => id), agencyId, has(actor, 'EXACT_FIGURES')];
    const { answer } = await this.database.one<{ answer: Answer }>(actor, HELD, values);
    const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
    const needLevels = (counted: Counted) => levelsOf(actor, counted, levels, when);
    return {
      ...{ ...when, scope, basis: 'BY_NEED', by, agency },
      whole: needLevels(answer.whole),
      rows: answer.rows.map(({ agency: employer, clusterId: id, ...counted }) => ({
        agency: employer,
        cluster: byId.get(id)!,
        needLevels: needLevels(counted),
      })),
    };
  }

  private async agency(actor: Actor, id: Id): Promise<Agency> {
    const found = (await this.places.agencies(actor)).find((agency) => agency.id === id);
    if (!found) throw agencyNotFound();
    return found;
  }
}

const levelsOf = (actor: Actor, { inPost, held }: Counted, levels: NeedLevel[], when: AsAt): NeedLevelHeld[] =>
  levels
    .filter(({ forFamilies }) => forFamilies)
    .map((needLevel) => ({
      needLevel,
      heads: figureFor(actor, { numerator: held[needLevel.id] ?? 0, base: inPost }, when),
    }));

/* Of the clusters $3 and the employer $4, or all of them: each employer in each cluster, and all together (the null row), each
   person counted once. That an agency which nobody expects has somebody there is a count of its own, so it shows with the
   numbers only ($5). */
const HELD = `
  with known as materialized (select known_by($2::date) as at),
  in_post as materialized (
    select employer_id, coalesce(cluster_id, no_cluster()) as location_id, count(distinct practitioner_id) as heads
      from known, accepted_post(known.at)
     where days @> $1::date and coalesce(cluster_id, no_cluster()) = any($3) and ($4::uuid is null or employer_id = $4)
     group by grouping sets ((1, 2), ())),
  held as materialized (
    select o.employer_id, coalesce(p.cluster_id, no_cluster()) as location_id, p.requirement_set_id, count(distinct p.practitioner_id) as heads
      from known, capability_in_post_on(array['NEED_LEVEL'], $1::date, known.at) p join post o on o.id = p.post_id
     where coalesce(p.cluster_id, no_cluster()) = any($3) and ($4::uuid is null or o.employer_id = $4)
     group by p.requirement_set_id, grouping sets ((1, 2), ())),
  counted as (
    select i.employer_id, i.location_id, i.heads,
           coalesce((select json_object_agg(h.requirement_set_id, h.heads) from held h
                      where h.employer_id is not distinct from i.employer_id and h.location_id is not distinct from i.location_id), '{}') as held
      from in_post i)
  select json_build_object(
    'whole', (select json_build_object('inPost', heads, 'held', held) from counted where employer_id is null),
    'rows', coalesce((
      select json_agg(json_build_object(
               'agency', ${agencyOf('a')}, 'clusterId', k.id, 'inPost', coalesce(c.heads, 0), 'held', coalesce(c.held, '{}'))
               order by a.name, a.id, k.position)
        from agency a cross join unnest($3::uuid[]) with ordinality as k(id, position)
        left join counted c on c.employer_id = a.id and c.location_id = k.id
       where a.id = $4 or $4 is null and (a.expected or $5::boolean and c.heads > 0)), '[]')) as answer`;
