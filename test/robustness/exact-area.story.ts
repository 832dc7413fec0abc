import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

let demo: DemoDatabase;
let api: AnApi;
let inside: string;
let outside: string;
let areaId: string;
let agencyId: string;
beforeAll(async () => {
  demo = await demoDatabase();
  api = await anApi(demo.url);
  const clusters = await demo.owner.query<{ id: string; name: string; areaId: string }>(
    `select c.id, c.name, c.area_id as "areaId" from cluster c join partnership p on p.id = c.partnership_id and p.key = 'demo'
      order by c.name`,
  );
  const millbrook = clusters.rows.find(({ name }) => name === 'Millbrook')!;
  [inside, areaId] = [millbrook.id, millbrook.areaId];
  outside = clusters.rows.find((one) => one.areaId !== areaId)!.id;
  const { data } = await api.ask('planner', '{ agencies { id } }');
  agencyId = data.agencies[0].id;
  await demo.owner.query(
    `update access_grant set area_id = $1 where kind = 'EXACT_FIGURES'
    and account_id in (select id from account where subject = 'planner')`,
    [areaId],
  );
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await api.ask('planner', query, variables);
  expect(errors).toBeUndefined();
  return data;
};

const FIGURE = '{ numerator base percent difference hidden }';
const NOTHING = { numerator: null, base: null, percent: null, difference: null, hidden: true };

/* S3: a planner of the whole partnership, with exact figures for the area of Millbrook alone. */
describe('the exact figures grant of one area', () => {
  it('shows what is required against held in the clusters of that area, and hides all others and the whole', async () => {
    const { requiredAgainstHeld } = await ask(`{ requiredAgainstHeld {
      whole { heads ${FIGURE} shortfallPercent close }
      clusters { cluster { name area { id } } needLevels { heads ${FIGURE} fte ${FIGURE} shortfallPercent close } } } }`);
    const { clusters, whole } = requiredAgainstHeld;
    expect(new Set(clusters.map(({ cluster }: Cell) => cluster.area.id)).size).toBeGreaterThan(2);
    for (const { cluster, needLevels } of clusters as (Cell & { needLevels: Record<string, unknown>[] })[])
      for (const level of needLevels)
        if (cluster.area.id === areaId)
          expect(level).toMatchObject({ heads: { hidden: false }, fte: { hidden: false } });
        else expect(level).toEqual({ heads: NOTHING, fte: NOTHING, shortfallPercent: null, close: null });
    for (const level of whole) expect(level).toEqual({ heads: NOTHING, shortfallPercent: null, close: null });
  });

  it('gives the verdict on a cluster of that area, and on no other and not on the whole', async () => {
    const VERDICT = `query ($clusterId: ID) { closeMatch(clusterId: $clusterId) {
      closeMatch checks ${FIGURE} worst { inWords } inWords } }`;
    const [there, elsewhere, everywhere] = [
      await ask(VERDICT, { clusterId: inside }),
      await ask(VERDICT, { clusterId: outside }),
      await ask(VERDICT),
    ];
    expect(there.closeMatch).toMatchObject({ closeMatch: false, checks: { hidden: false } });
    const hidden = {
      closeMatch: null,
      checks: NOTHING,
      worst: [],
      inWords: 'You do not have the exact figures grant for all that is counted here, so the verdict is hidden.',
    };
    expect([elsewhere.closeMatch, everywhere.closeMatch]).toEqual([hidden, hidden]);
  });

  it('shows who is held by role and by agency there alone', async () => {
    const BY_ROLE = `query ($clusterId: ID!) { requiredAgainstHeldByRole(clusterId: $clusterId) {
      roles { proficiencyLevels { heads ${FIGURE} fte ${FIGURE} } } } }`;
    const figures = async (clusterId: string) =>
      (await ask(BY_ROLE, { clusterId })).requiredAgainstHeldByRole.roles
        .flatMap(
          ({ proficiencyLevels }: { proficiencyLevels: Record<string, { hidden: boolean }>[] }) => proficiencyLevels,
        )
        .flatMap(({ heads, fte }: Record<string, { hidden: boolean }>) => [heads!.hidden, fte!.hidden]);
    expect(new Set(await figures(inside))).toEqual(new Set([false]));
    expect(new Set(await figures(outside))).toEqual(new Set([true]));

    const { held } = await ask(
      `query ($agencyId: ID) { held(by: CLUSTER, agencyId: $agencyId) {
        whole { heads { hidden } } rows { cluster { area { id } } needLevels { heads { hidden } } } } }`,
      { agencyId },
    );
    expect(new Set(held.whole.map(({ heads }: Hidden) => heads.hidden))).toEqual(new Set([true]));
    for (const { cluster, needLevels } of held.rows as (Cell & { needLevels: Hidden[] })[])
      for (const { heads } of needLevels) expect(heads.hidden).toBe(cluster.area.id !== areaId);
  });

  it('shows why a cluster there is short, and of no other', async () => {
    const { needLevels } = await ask('{ needLevels { id key } }');
    const needLevelId = needLevels.find(({ key }: { key: string }) => key === 'partnership-plus').id;
    const WHY = `query ($clusterId: ID!, $needLevelId: ID!) { whyShort(clusterId: $clusterId, needLevelId: $needLevelId) {
      gap { heads ${FIGURE} } howFarOff { lackOne ${FIGURE} } inWords
      requirements { held ${FIGURE} oneStepBelow ${FIGURE} lackOnlyThis ${FIGURE} inTheWay } waysToMeet { observedBy } } }`;
    const there = (await ask(WHY, { clusterId: inside, needLevelId })).whyShort;
    expect(there).toMatchObject({ gap: { heads: { hidden: false } }, howFarOff: { lackOne: { numerator: 5 } } });
    const elsewhere = (await ask(WHY, { clusterId: outside, needLevelId })).whyShort;
    const hidden = { held: NOTHING, oneStepBelow: NOTHING, lackOnlyThis: NOTHING, inTheWay: null };
    expect(elsewhere).toEqual({
      gap: { heads: NOTHING },
      howFarOff: { lackOne: NOTHING },
      inWords: 'You do not have the exact figures grant for all that is counted here, so it is hidden.',
      requirements: Array(15).fill(hidden),
      waysToMeet: null,
    });
  });

  it('shows nothing that is counted over the whole partnership', async () => {
    const answers = await ask(
      '{ rolesShortOfCommonCore { hidden gaps { required { name } } } tasksNobodyCanDo { hidden tasks { inWords } } }',
    );
    expect(answers).toEqual({
      rolesShortOfCommonCore: { hidden: true, gaps: [] },
      tasksNobodyCanDo: { hidden: true, tasks: [] },
    });
  });

  it('says in one’s own grants for which area', async () => {
    const { me } = await ask('{ me { grantsInForce { kind inWords } } }');
    const [exact] = me.grantsInForce.filter(({ kind }: { kind: string }) => kind === 'EXACT_FIGURES');
    expect(exact.inWords).toMatch(/^See the numbers in figures for the .+ area alone, which are hidden otherwise$/);
  });
});

interface Cell {
  cluster: { area: { id: string } };
}

interface Hidden {
  heads: { hidden: boolean };
}
