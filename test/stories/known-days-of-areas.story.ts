import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const LAST_KNOWN_DAY = graphql(`{ lastKnownDay }`);
const BEYOND = graphql(`query ($on: Day!) {
  whatChanged(on: $on) { inWords }
  closeMatch(on: $on) { known closeMatch inWords checks { hidden } } }`);
const CLUSTERS = graphql(`{ clusters { id name area { id } } }`);
const OF_CLUSTER = graphql(`query ($id: ID!) {
  closeMatch(clusterId: $id, on: "2099-12-31") { known checks { hidden } } }`);

const lastKnownDay = async () => (await api.ask('planner', LAST_KNOWN_DAY)).data.lastKnownDay;
const grants = (kind: string, set: string) =>
  api.database.query(
    `update access_grant g set ${set} from account a where a.id = g.account_id and a.subject = 'planner' and g.kind = '${kind}'`,
  );
const areaIds = async () =>
  (
    await api.database.query<{ id: string }>(
      `select a.id from area a join account p on p.partnership_id = a.partnership_id and p.subject = 'planner' order by a.name`,
    )
  ).rows.map(({ id }) => id);

it('whoever sees no exact figures is told no day of it, and whoever plans for an area that of its clusters', async () => {
  await grants('EXACT_FIGURES', `valid_until = '2024-01-02'`);
  expect(await lastKnownDay()).toBeNull();
  await grants('EXACT_FIGURES', 'valid_until = null');
  const everywhere = await lastKnownDay();
  const days = new Set<string | null>();
  for (const id of await areaIds()) {
    await grants('PLANNER', `area_id = '${id}'`);
    days.add(await lastKnownDay());
  }
  await grants('PLANNER', 'area_id = null');
  expect([...days].sort().at(-1)).toBe(everywhere);
  expect(days.size).toBeGreaterThan(1);
});

it('whoever sees exact figures of one area alone is told the last day of these, and of a day after it nothing', async () => {
  for (const id of await areaIds()) {
    await grants('PLANNER', `area_id = '${id}'`);
    const day = await lastKnownDay();
    await grants('PLANNER', 'area_id = null');
    await grants('EXACT_FIGURES', `area_id = '${id}'`);
    expect(await lastKnownDay()).toBe(day);
    const beyond = (await api.ask('planner', BEYOND, { on: '2099-12-31' })).data;
    expect(beyond.closeMatch).toMatchObject({ known: false, closeMatch: null, checks: { hidden: true } });
    expect(beyond.closeMatch.inWords).toMatch(/^Nothing is known of 31 December 2099/);
    expect(beyond.whatChanged.inWords).toMatch(/^Nothing is known of 31 December 2099/);
    const within = (await api.ask('planner', BEYOND, { on: day! })).data;
    expect(within.closeMatch).toMatchObject({ known: true, closeMatch: null, checks: { hidden: true } });
    expect(within.closeMatch.inWords).toMatch(/hidden/);
    // Of a cluster elsewhere all is hidden, and nothing else is said of any day.
    const { clusters } = (await api.ask('planner', CLUSTERS)).data;
    for (const cluster of clusters) {
      const one = (await api.ask('planner', OF_CLUSTER, { id: cluster.id })).data.closeMatch;
      expect([cluster.name, one.known, one.checks.hidden]).toEqual([
        cluster.name,
        cluster.area.id !== id,
        cluster.area.id !== id,
      ]);
    }
    await grants('EXACT_FIGURES', 'area_id = null');
  }
  // Who plans for one area and sees another exactly sees nothing exactly.
  const [planned, exact] = await areaIds();
  await grants('PLANNER', `area_id = '${planned}'`);
  await grants('EXACT_FIGURES', `area_id = '${exact}'`);
  expect(await lastKnownDay()).toBeNull();
  await grants('PLANNER', 'area_id = null');
  await grants('EXACT_FIGURES', 'area_id = null');
});
