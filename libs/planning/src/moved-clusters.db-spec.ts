import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { type Drawn, holds, LONG } from '../../../test/model/random.js';
import { insert, ownWorld, type World } from '../../../test/support/world.js';
import { HeldQueries } from './held/index.js';
import { PlanningModule } from './planning.module.js';

const DAYS = ['2026-03-01', '2026-06-01', '2026-09-01', '2026-11-02', '2027-03-01'];
const RECORDED = ['2026-02-10', '2026-05-10', '2026-08-10', '2026-10-10'];

let world: World;
let held: HeldQueries;
let close: () => Promise<void>;
let areas: Id[];

beforeAll(async () => {
  world = await ownWorld({ people: 9 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  held = app.get(HeldQueries);
  close = () => app.close().then(() => world.close());
  const other = newId();
  await insert(world.owner, 'area', [{ id: other, scheme_id: world.schemeId, key: 'other', name: 'Other' }]);
  areas = [world.areaId, other];
});
afterAll(() => close());

const aDay = fc.constantFrom(...DAYS);
const aMove = fc.record({
  cluster: fc.nat(2),
  to: fc.nat(1),
  from: aDay,
  recorded: fc.constantFrom(...RECORDED),
  voided: fc.option(fc.constantFrom(...RECORDED), { freq: 1 }),
});
type Move = Drawn<typeof aMove>;
const aHistory = fc.record({
  moves: fc.uniqueArray(aMove, { maxLength: 8, selector: ({ cluster, from }) => `${cluster} ${from}` }),
  questions: fc.array(
    fc.record({ on: aDay, knownAt: fc.option(fc.constantFrom(...RECORDED), { freq: 2 }), area: fc.nat(1) }),
    { minLength: 3, maxLength: 5 },
  ),
});

it(
  'whoever plans for an area counts the people of the clusters that lay in it that day, as it was known',
  () => holds(fc.asyncProperty(aHistory, agrees), { numRuns: 40 }),
  LONG,
);

async function agrees({ moves, questions }: Drawn<typeof aHistory>) {
  for (const move of moves) await insert(world.owner, 'place_move', [rowOf(move)]);
  try {
    for (const { on, knownAt, area } of questions) {
      const asked = { by: 'CLUSTER', clusterId: null, agencyId: world.agencies[0]! } as const;
      const answer = await held.held(planner(areas[area]!), asked, { on, knownAt });
      const expected = world.clusters.filter((_, at) => areaOf(moves, at, on, knownAt) === area);
      expect(answer.rows.map(({ cluster }) => cluster!.id).sort()).toEqual([...expected].sort());
      expect(answer.rows.every(({ cluster }) => cluster!.area.id === areas[area])).toBe(true);
      expect(answer.whole[0]!.heads.base).toBe(await peopleAt(expected));
    }
  } finally {
    await world.owner.query('delete from place_move');
  }
}

const rowOf = ({ cluster, to, from, recorded, voided }: Move) => ({
  ...{ id: newId(), cluster_id: world.clusters[cluster], scheme_id: world.schemeId, to_area_id: areas[to] },
  ...{ valid_from: from, why: 'Wards were redrawn', recorded_by: newId(), recorded_at: `${recorded}T10:00Z` },
  ...(voided && { voided_at: `${voided > recorded ? voided : recorded}T12:00Z`, void_reason: 'mistaken' }),
});

/* Every cluster lies in the first area until a move that counts says otherwise. */
function areaOf(moves: Move[], cluster: number, on: Day, knownAt: Day | null): number {
  const at = knownAt ?? '9999-01-01';
  const past = moves
    .filter((move) => move.cluster === cluster && move.from <= on && move.recorded <= at)
    .filter(({ recorded, voided }) => !voided || (voided > recorded ? voided : recorded) > at)
    .sort((one, other) => one.from.localeCompare(other.from));
  return past.at(-1)?.to ?? 0;
}

/* By the site alone: nobody in this world is in a team, and sites stay. */
async function peopleAt(clusters: Id[]): Promise<number> {
  const { rows } = await world.owner.query(
    `select count(distinct p.practitioner_id)::int as people from post p join site_cluster s on s.site_id = p.site_id
      where s.cluster_id = any($1) and p.employer_id = $2`,
    [clusters, world.agencies[0]],
  );
  return rows[0].people;
}

const planner = (areaId: Id): Actor => ({
  ...{ partnershipId: world.partnershipId, accountId: newId(), practitionerId: null, today: '2026-11-02' },
  grants: [
    { kind: 'PLANNER', areaId, lastDay: null },
    { kind: 'EXACT_FIGURES', areaId, lastDay: null },
  ],
});
