import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, exactAreas, plannedAreas, plannedPlace } from '@app/access';
import { Database } from '@app/database';
import type { Day, Id } from '@app/kernel';
import { type Cluster, clusterNotFound, PlaceQueries } from '@app/workforce';
import type { CountedScope } from './counted-scope.model.js';

/** Where an answer counts, and each of the clusters in it: by name, “No cluster” last. */
export interface Scope {
  scope: CountedScope;
  clusters: Cluster[];
  /** The areas of these clusters; null is the whole partnership. */
  areaIds: Id[] | null;
}

/** What a planner may count: one cluster within their areas, or all that they plan for. */
@Injectable()
export class ScopeQueries {
  constructor(
    private readonly database: Database,
    private readonly places: PlaceQueries,
  ) {}

  /** The last day on which anything recorded so far changes a figure that is shown, never before today; null where all are hidden. */
  async lastKnownDay(actor: Actor): Promise<Day | null> {
    const areaIds = exactAreas(actor, plannedAreas(actor));
    if (areaIds?.length === 0) return null;
    const { day } = await this.database.one<{ day: Day }>(actor, LAST_KNOWN_DAY, [areaIds, actor.today]);
    return day;
  }

  /** All that this planner plans for. */
  async planned(actor: Actor): Promise<CountedScope> {
    const areaIds = plannedAreas(actor);
    const areas = areaIds === null ? [] : await this.places.areas(actor, areaIds);
    return { cluster: null, areas, inWords: plannedPlace(actor) };
  }

  /** The one cluster, or with null all of them, in the areas of that day; one outside the planner's is as one that is not there. */
  async of(actor: Actor, clusterId: string | null, when: AsAt): Promise<Scope> {
    const [planned, clusters] = await Promise.all([
      this.planned(actor),
      this.places.clustersAndNone(actor, plannedAreas(actor), when),
    ]);
    if (clusterId === null) return { scope: planned, clusters, areaIds: plannedAreas(actor) };
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (!cluster) throw clusterNotFound();
    return { scope: { cluster, areas: [], inWords: cluster.name }, clusters: [cluster], areaIds: [cluster.area.id] };
  }
}

/* Of the clusters that lie in these areas on some day from today on: what is known of them then counts. */
const LAST_KNOWN_DAY = `
  select greatest(last_known_day(case when $1::uuid[] is not null then array(
           select w.place_id from place_within('infinity') w
            where w.kind = 'CLUSTER' and w.within_id = any($1::uuid[]) and w.days && daterange($2::date, null)) end), $2::date)::text as day`;
