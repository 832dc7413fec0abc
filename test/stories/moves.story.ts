import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const TODAY = '2026-11-02';
const unknown = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const OF_PLANNERS = `kind in ('PLANNER', 'EXACT_FIGURES') and partnership_id = (select id from partnership where key = 'demo')`;
const CLUSTERS = graphql('{ clusters { id name area { id name } } areas { id name } }');
const HELD = graphql(`
  query ($agencyId: ID, $on: Day, $knownAt: Day) {
    held(by: CLUSTER, agencyId: $agencyId, on: $on, knownAt: $knownAt) {
      rows { cluster { name area { name } } needLevels { heads { base } } }
    }
  }`);
const steward = (mutation: string, input: object) =>
  api.ask(
    'steward',
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
       ${mutation}(input: $input) { id firstDay reason recordedBy voidedOn voidReason toCluster { name } toArea { name } } }`,
    { input },
  );

/** The site of whoever works most at one site of a cluster, with their employer. */
async function aSite() {
  const { rows } = await api.database.query(
    `select p.site_id as id, p.employer_id as "agencyId", c.name as cluster, count(*)::int as people
       from post p join site_cluster m on (m.partnership_id, m.site_id) = (p.partnership_id, p.site_id)
       join area_scheme s on (s.partnership_id, s.id) = (m.partnership_id, m.scheme_id) and s.is_default
       join cluster c on (c.partnership_id, c.id) = (m.partnership_id, m.cluster_id)
       join partnership k on k.id = p.partnership_id and k.key = 'demo'
      where p.voided_at is null and p.valid_until is null and p.valid_from < '2026-01-01'
      group by 1, 2, 3 order by 4 desc, 1 limit 1`,
  );
  return rows[0] as { id: string; agencyId: string; cluster: string; people: number };
}

it('a site that moves takes its posts along from that day on; earlier days and what was known stay, and a void undoes it', async () => {
  const site = await aSite();
  const { clusters } = (await api.ask('steward', CLUSTERS)).data;
  const there = clusters.find(({ name }) => name !== site.cluster)!;
  const inPost = async (on: string, knownAt?: string) => {
    const { data } = await api.ask('planner', HELD, { agencyId: site.agencyId, on, knownAt });
    const of = (name: string) =>
      data.held.rows.find(({ cluster }) => cluster!.name === name)!.needLevels[0]!.heads.base!;
    return [of(site.cluster), of(there.name)];
  };
  const [before, yesterday, asKnown] = [
    await inPost(TODAY),
    await inPost('2026-11-01'),
    await inPost(TODAY, '2026-11-01'),
  ];
  const moved = await steward('moveSite', {
    siteId: site.id,
    clusterId: there.id,
    firstDay: TODAY,
    reason: 'New home',
  });
  expect(moved.data.moveSite).toMatchObject({ firstDay: TODAY, reason: 'New home', toCluster: { name: there.name } });
  expect(moved.data.moveSite.recordedBy).toMatch(/Tomasz/);
  const after = await inPost(TODAY);
  expect(after[0]!).toBeLessThan(before[0]!);
  expect(after[1]!).toBeGreaterThan(before[1]!);
  expect([await inPost('2026-11-01'), await inPost(TODAY, '2026-11-01')]).toEqual([yesterday, asKnown]);
  const { sites } = (await api.ask('planner', graphql('{ sites { id cluster { name } } }'))).data;
  expect(sites.find(({ id }) => id === site.id)!.cluster!.name).toBe(there.name);

  const moveId = moved.data.moveSite.id;
  const voided = await steward('voidMove', { moveId, reason: 'Another site' });
  expect(voided.data.voidMove).toMatchObject({ voidedOn: TODAY, voidReason: 'Another site' });
  expect(await inPost(TODAY)).toEqual(before);
  expect(codeOf(await steward('voidMove', { moveId, reason: 'Another site' }))).toBe('ALREADY_VOIDED');
});

it('a cluster that moves is the other area’s from that day on, for whoever plans for one of them', async () => {
  const { clusters, areas } = (await api.ask('steward', CLUSTERS)).data;
  const cluster = clusters.find(({ name }) => name === 'Quarry Hill')!;
  const to = areas.find(({ id }) => id !== cluster.area.id)!;
  await api.database.query(`update access_grant set area_id = $1 where ${OF_PLANNERS}`, [to.id]);
  const seen = async (on: string) => {
    const { data } = await api.ask(
      'planner',
      graphql('query ($on: Day) { requiredAgainstHeld(on: $on) { clusters { cluster { name area { name } } } } }'),
      { on },
    );
    return data.requiredAgainstHeld.clusters.map((row) => row.cluster).filter(({ name }) => name === cluster.name);
  };
  try {
    await steward('moveCluster', { clusterId: cluster.id, areaId: to.id, firstDay: '2026-12-01', reason: 'Redrawn' });
    expect(await seen('2026-11-30')).toEqual([]);
    expect(await seen('2026-12-01')).toEqual([{ name: 'Quarry Hill', area: { name: to.name } }]);
  } finally {
    await api.database.query(`update access_grant set area_id = null where ${OF_PLANNERS}`);
  }
});

it('moves that cannot be are refused in plain words', async () => {
  const site = await aSite();
  const { clusters, areas } = (await api.ask('steward', CLUSTERS)).data;
  const own = clusters.find(({ name }) => name === site.cluster)!;
  const [one, other] = clusters.filter(({ id }) => id !== own.id);
  const move = (input: object) =>
    steward('moveSite', { siteId: site.id, clusterId: one!.id, firstDay: '2027-01-04', reason: 'Moving', ...input });
  const refused = async (input: object) => codeOf(await move(input));
  expect(await refused({ siteId: unknown })).toBe('SITE_NOT_FOUND');
  expect(await refused({ clusterId: unknown })).toBe('CLUSTER_NOT_FOUND');
  expect(await refused({ clusterId: own.id })).toBe('MOVE_UNCHANGED');
  expect(await refused({ firstDay: '1949-12-31' })).toBe('MOVE_DAY_INVALID');
  expect(await refused({ firstDay: '2029-01-01' })).toBe('MOVE_DAY_INVALID');
  expect(await refused({})).toBeUndefined();
  expect(await refused({ clusterId: other!.id })).toBe('MOVED_THAT_DAY');
  expect(await refused({ firstDay: '2027-02-01' })).toBe('MOVE_UNCHANGED');
  const cluster = { clusterId: own.id, firstDay: '2027-01-04', reason: 'Redrawn' };
  expect(codeOf(await steward('moveCluster', { ...cluster, areaId: unknown }))).toBe('AREA_NOT_FOUND');
  expect(codeOf(await steward('moveCluster', { ...cluster, areaId: own.area.id }))).toBe('MOVE_UNCHANGED');
  expect(codeOf(await steward('moveTeam', { teamId: unknown, firstDay: TODAY, reason: 'Moving' }))).toBe(
    'TEAM_NOT_FOUND',
  );
  expect(codeOf(await steward('voidMove', { moveId: unknown, reason: 'Moving' }))).toBe('MOVE_NOT_FOUND');
  expect(areas.length).toBeGreaterThan(1);
});
