import type pg from 'pg';
import { newId } from '@app/kernel';
import { Chance } from '../../seeds/demo/chance.js';
import type { Row } from '../../seeds/loading/rows.js';
import { OPENED, TODAY, type World } from './world.js';

const HOURS_A_FAMILY = 1.25;

/** What families call for, a little above or below what is held, so that some cells are short and some are not. */
export async function demandRows(client: pg.Client, { clusters }: World): Promise<Row[]> {
  const { rows } = await client.query<{ cluster: string; level: string; hours: number }>(
    `select c.id as cluster, l.id as level, coalesce(sum(p.weekly_hours), 0)::float as hours
       from unnest($1::uuid[]) c(id) cross join need_level l
       left join capability_in_post p on p.cluster_id = c.id and p.requirement_set_id = l.id and p.days @> $2::date
      where l.for_families group by 1, 2, l.position order by array_position($1, c.id), l.position`,
    [clusters, TODAY],
  );
  const chance = new Chance('demand');
  return rows.map(({ cluster, level, hours }) => ({
    id: newId(),
    cluster_id: cluster,
    need_level_id: level,
    families: Math.round((hours * chance.between(85, 125)) / 100 / HOURS_A_FAMILY),
    weekly_hours_per_family: HOURS_A_FAMILY,
    valid_from: '2025-01-01',
    recorded_at: OPENED,
  }));
}
