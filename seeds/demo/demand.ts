import type pg from 'pg';
import { insertRows } from '../loading/rows.js';
import { idOf } from '../loading/reference-keys.js';
import { TODAY } from './calendar.js';
import type { Chance } from './chance.js';
import { MILLBROOK, MILLBROOK_DEMAND } from './millbrook.js';
import { QUARRY_HILL, QUARRY_HILL_DEMAND } from './quarry-hill.js';
import type { World } from './world.js';

interface Demand {
  families: number;
  weeklyHoursPerFamily: number;
}

const HOURS_PER_FAMILY: Record<string, number> = { universal: 0.5, 'universal-plus': 1.25, 'partnership-plus': 1.8 };
const PLANTED: Record<string, Demand> = {
  [`${MILLBROOK} partnership-plus`]: MILLBROOK_DEMAND,
  [`${QUARRY_HILL} universal`]: QUARRY_HILL_DEMAND,
};
const SHORT_SHARE = 0.2;
const DEMAND_FROM = '2025-01-01';

/**
 * What families need, level by level. Outside the two planted shortages it is laid a little below or above what is held
 * today, so it is added last, when standing has been derived.
 */
export async function addDemand(client: pg.Client, world: World): Promise<void> {
  const held = await hoursHeld(client);
  const chance = world.chanceOf('demand');
  const named = new Set(world.plan.areas.flatMap(({ clusters }) => clusters));
  const clusters = world.rowsOf('cluster').filter(({ name }) => named.has(String(name)));
  const rows = clusters.flatMap(({ id: clusterId, name }) =>
    Object.keys(HOURS_PER_FAMILY).flatMap((level) => {
      const levelId = idOf(world.keys.needLevels, level);
      const hours = held.get(`${clusterId} ${levelId}`) ?? 0;
      const { families, weeklyHoursPerFamily } = PLANTED[`${name} ${level}`] ?? demandNear(hours, level, chance);
      return [{ clusterId, levelId, families, weeklyHoursPerFamily }];
    }),
  );
  await insertRows(client, { table: 'demand', rows: rows.map((row) => demandRow(world, row)) });
}

function demandNear(hours: number, level: string, chance: Chance): Demand {
  const weeklyHoursPerFamily = HOURS_PER_FAMILY[level]!;
  const short = chance.happens(SHORT_SHARE);
  const required = short ? hours / (1 - chance.between(25, 85) / 1000) : hours * (1 - chance.between(20, 120) / 1000);
  return { families: Math.floor(required / weeklyHoursPerFamily), weeklyHoursPerFamily };
}

const demandRow = (world: World, row: Demand & { clusterId: unknown; levelId: string }) => ({
  id: world.id(DEMAND_FROM),
  cluster_id: String(row.clusterId),
  need_level_id: row.levelId,
  families: row.families,
  weekly_hours_per_family: row.weeklyHoursPerFamily,
  valid_from: DEMAND_FROM,
  recorded_at: '2024-12-16 10:00:00 Europe/London',
});

/** Weekly hours of people who meet a level today, by cluster and level. */
async function hoursHeld(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query(
    `select cluster_id, requirement_set_id, sum(weekly_hours)::float as hours from capability_in_post
      where partnership_id = current_partnership() and kind = 'NEED_LEVEL' and days @> $1::date
      group by 1, 2`,
    [TODAY],
  );
  return new Map(
    rows.map(({ cluster_id, requirement_set_id, hours }) => [`${cluster_id} ${requirement_set_id}`, hours]),
  );
}
