import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { clusterOf, ifAny, siteOf, teamOf } from '../places/index.js';
import type { PlaceMove } from './place-move.model.js';

/** What moved, from when, and who said so. */
@Injectable()
export class PlaceMovesQueries {
  constructor(private readonly database: Database) {}

  /** Of one place the latest first; those taken back among them. */
  async of(tenant: Tenant, placeId: Id): Promise<PlaceMove[]> {
    return (await this.database.query<Row>(tenant, OF_PLACE, [placeId])).map(({ answer }) => answer);
  }

  async byId(tenant: Tenant, id: Id): Promise<PlaceMove> {
    return (await this.database.one<Row>(tenant, BY_ID, [id])).answer;
  }
}

interface Row {
  answer: PlaceMove;
}

const MOVE = `
  select json_build_object('id', m.id, 'site', ${ifAny('s', siteOf)}, 'team', ${ifAny('t', teamOf)}, 'cluster', ${ifAny('c', clusterOf)},
           'toCluster', ${ifAny('tc', clusterOf)}, 'toArea', ${ifAny('ta', (row) => `json_build_object('id', ${row}.id, 'name', ${row}.name)`)},
           'firstDay', m.valid_from, 'reason', m.why, 'recordedOn', local_day(m.recorded_at), 'recordedBy', account_name(m.recorded_by),
           'voidedOn', local_day(m.voided_at), 'voidedBy', account_name(m.voided_by), 'voidReason', m.void_reason) as answer
    from place_move m
    left join site s on s.id = m.site_id
    left join team t on t.id = m.team_id
    left join cluster c on c.id = m.cluster_id
    left join cluster tc on tc.id = m.to_cluster_id
    left join area ta on ta.id = m.to_area_id`;

const OF_PLACE = `${MOVE} where m.place_id = $1 order by m.valid_from desc, m.id desc`;
const BY_ID = `${MOVE} where m.id = $1`;
