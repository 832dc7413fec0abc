import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Day, type Id, newId } from '@app/kernel';
import { insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
let site: Id, wards: Id;
const ward: Id[] = [newId(), newId(), newId()];

beforeAll(async () => {
  world = await ownWorld();
  site = world.sites[0]!;
  wards = newId();
  const areaId = newId();
  await insert(world.owner, 'area_scheme', [{ id: wards, key: 'wards', name: 'Wards', is_default: false }]);
  await insert(world.owner, 'area', [{ id: areaId, key: 'all-wards', name: 'All wards', scheme_id: wards }]);
  await insert(
    world.owner,
    'cluster',
    ward.map((id, at) => ({ id, key: `w${at}`, name: `W${at}`, area_id: areaId, scheme_id: wards })),
  );
  await insert(world.owner, 'site_cluster', [{ site_id: site, scheme_id: wards, cluster_id: ward[0] }]);
});
afterAll(() => world.close());

async function moves(...all: [scheme: Id, to: Id, from: Day][]) {
  await world.owner.query('delete from place_move');
  await insert(
    world.owner,
    'place_move',
    all.map(([scheme_id, to_cluster_id, valid_from]) => ({
      ...{ id: newId(), site_id: site, scheme_id, to_cluster_id, valid_from },
      ...{ why: 'Moved', recorded_by: newId(), recorded_at: '2026-01-02T09:00:00Z' },
    })),
  );
}

const lies = async (scheme: Id) =>
  (
    await world.owner.query<{ within: Id; first: Day | null; after: Day | null }>(
      `select within_id as within, lower(days) as first, upper(days) as after from place_within('infinity')
        where place_id = $1 and scheme_id = $2 order by lower(days) nulls first`,
      [site, scheme],
    )
  ).rows.map(({ within, first, after }) => [within, first, after]);

it('a move in another scheme ends no days of the default cluster, neither of the first one nor of one moved into', async () => {
  const [one, other] = world.clusters as [Id, Id];
  await moves(
    [wards, ward[1]!, '2026-02-02'],
    [world.schemeId, other, '2026-03-02'],
    [wards, ward[2]!, '2026-05-04'],
    [world.schemeId, one, '2026-09-07'],
  );
  expect(await lies(world.schemeId)).toEqual([
    [one, null, '2026-03-02'],
    [other, '2026-03-02', '2026-09-07'],
    [one, '2026-09-07', null],
  ]);
  expect(await lies(wards)).toEqual([
    [ward[0], null, '2026-02-02'],
    [ward[1], '2026-02-02', '2026-05-04'],
    [ward[2], '2026-05-04', null],
  ]);
});

it('a site that moves in another scheme alone lies where it did at first, without end', async () => {
  await moves([wards, ward[1]!, '2026-02-02']);
  expect(await lies(world.schemeId)).toEqual([[world.clusters[0], null, null]]);
});
