import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { NeedQueries } from '@app/needs';
import { PlaceQueries } from '@app/workforce';
import type { Demand, KnownDemand, OfferedForDemand } from './demand.js';
import type { WrittenDemand } from './undoable.rules.js';

/** Demand on record, as a list says it. */
export interface ToldDemand extends Demand {
  cluster: string;
  /** Where another cluster has the same name, the area that tells them apart. */
  area: string | null;
  needLevel: string;
}

/** The demand on record. */
@Injectable()
export class DemandQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly places: PlaceQueries,
  ) {}

  /** The clusters and need levels that a list may name. */
  async offered(tenant: Tenant): Promise<Omit<OfferedForDemand, 'meanings'>> {
    const [clusters, levels] = await Promise.all([this.places.clusters(tenant), this.needs.levels(tenant)]);
    return { clusters: clusters.map(({ id, name, area }) => ({ id, name, area: area.name })), levels };
  }

  /** What stands, in these clusters, from the earliest day on. */
  known(tenant: Tenant, clusterIds: readonly Id[]): Promise<KnownDemand[]> {
    return this.database.query(tenant, KNOWN, [clusterIds]);
  }

  /** All that was ever said of the clusters and need levels of some figures. */
  beside(tenant: Tenant, ids: readonly Id[]): Promise<WrittenDemand[]> {
    return this.database.query(tenant, BESIDE, [ids]);
  }

  /** What stands in the clusters that are planned by, by cluster, need level and day. */
  told(tenant: Tenant): Promise<ToldDemand[]> {
    return this.database.query(tenant, TOLD);
  }
}

const FIGURES = `
  d.families, d.weekly_hours_per_family::float8 as "hoursPerFamily", d.valid_from::text as "firstDay", (d.valid_until - 1)::text as "lastDay"`;
const FACT = `d.id, d.cluster_id as "clusterId", d.need_level_id as "needLevelId", ${FIGURES}`;

const KNOWN = `select ${FACT} from demand d where d.cluster_id = any($1) and d.voided_at is null order by d.valid_from, d.id`;

const BESIDE = `
  select ${FACT}, d.voided_at is null as "isLive", coalesce(d.again_of_id, d.id) as "writtenAs"
    from demand d join (select distinct cluster_id, need_level_id from demand where id = any($1)) c using (cluster_id, need_level_id)
   order by d.valid_from, d.id`;

const TOLD = `
  select c.name as cluster, l.name as "needLevel", ${FIGURES}, 
         case when exists (select from cluster o where o.scheme_id = c.scheme_id and o.name = c.name and o.id <> c.id) then a.name end as area
    from demand d join cluster c on c.id = d.cluster_id join area_scheme s on s.id = c.scheme_id and s.is_default
    join cluster_area_on(partnership_today(), 'infinity') w on w.cluster_id = c.id join area a on a.id = w.area_id
    join need_level l on l.id = d.need_level_id
   where d.voided_at is null order by c.name, c.id, l.position, d.valid_from`;
