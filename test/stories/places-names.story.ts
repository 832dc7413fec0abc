import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
let areaId: string, otherAreaId: string, schemeId: string, otherSchemeId: string, siteId: string, otherSiteId: string;
beforeAll(async () => {
  api = await startApi();
  schemeId = await idOf('addAreaScheme', { name: 'Villages' });
  otherSchemeId = await idOf('addAreaScheme', { name: 'Parishes' });
  areaId = await idOf('addArea', { name: 'Zone North' });
  otherAreaId = await idOf('addArea', { name: 'Zone South' });
  siteId = await idOf('addSite', { name: 'House of names', kind: 'school' });
  otherSiteId = await idOf('addSite', { name: 'Other house of names', kind: 'school' });
});
afterAll(() => api.close());

const act = (mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return api.ask('steward', `mutation ($input: ${type}!) { ${mutation}(input: $input) { id name } }`, { input });
};
const idOf = async (mutation: string, input: { name: string; [more: string]: unknown }): Promise<string> => {
  const done = (await act(mutation, input)).data[mutation];
  return Array.isArray(done) ? done.find(({ name }: { name: string }) => name === input.name).id : done.id;
};
const outcome = async (mutation: string, input: object) => codeOf(await act(mutation, input)) ?? 'DONE';

interface Kind {
  what: string;
  id: string;
  more: () => object;
  /** Where another may be called the same. */
  elsewhere?: () => object;
}
const KINDS: Kind[] = [
  { what: 'Agency', id: 'agencyId', more: () => ({ sector: 'health' }) },
  { what: 'AreaScheme', id: 'schemeId', more: () => ({}) },
  { what: 'Area', id: 'areaId', more: () => ({ schemeId }), elsewhere: () => ({ schemeId: otherSchemeId }) },
  {
    ...{ what: 'Cluster', id: 'clusterId', more: () => ({ areaId }) },
    elsewhere: () => ({ areaId: otherAreaId }),
  },
  { what: 'Site', id: 'siteId', more: () => ({ kind: 'school' }) },
  { what: 'Team', id: 'teamId', more: () => ({}) },
  { what: 'Profession', id: 'professionId', more: () => ({}) },
  {
    ...{ what: 'Room', id: 'roomId', more: () => ({ siteId, seats: 10, stepFree: true }) },
    elsewhere: () => ({ siteId: otherSiteId, seats: 10, stepFree: true }),
  },
];

describe.each(KINDS)('$what', ({ what, id, more, elsewhere }) => {
  it('is compared by the name that each has now, at adding and at renaming', async () => {
    const [add, change] = [`add${what}`, `change${what}`];
    const zeta = await idOf(add, { name: 'Zeta Org', ...more() });
    expect(await outcome(change, { [id]: zeta, name: 'Ómega Org' })).toBe('DONE');
    expect(await outcome(add, { name: 'OMEGA - org!', ...more() })).toBe('NAME_TAKEN');
    const second = await idOf(add, { name: 'Zeta Org', ...more() });
    expect(await outcome(change, { [id]: second, name: 'omega  org' })).toBe('NAME_TAKEN');
    // Their own name written otherwise is in nobody’s way, nor is one that nobody has any more.
    expect(await outcome(change, { [id]: second, name: 'ZETA ORG' })).toBe('DONE');
    expect(await outcome(change, { [id]: second, name: 'Eta Org' })).toBe('DONE');
    expect(await outcome(add, { name: 'Zeta Org', ...more() })).toBe('DONE');
    if (elsewhere) expect(await outcome(add, { name: 'Omega Org', ...elsewhere() })).toBe('DONE');
  });

  it('of two that are added at once under one name one is refused', async () => {
    const input = { name: 'Twice Org', ...more() };
    const both = await Promise.all([outcome(`add${what}`, input), outcome(`add${what}`, input)]);
    expect(both.sort()).toEqual(['DONE', 'NAME_TAKEN']);
  });
});

it('the key stays and is there once: where a renamed one has it, the next one has the end of its id behind it', async () => {
  const keys = async (name: string) =>
    (await api.database.query('select key from agency where name = $1', [name])).rows.map(({ key }) => key as string);
  const first = await idOf('addAgency', { name: 'Keyed Org', sector: 'x' });
  await act('changeAgency', { agencyId: first, name: 'Renamed Org' });
  const second = await idOf('addAgency', { name: 'Keyed Org', sector: 'x' });
  expect([await keys('Renamed Org'), await keys('Keyed Org')]).toEqual([
    ['keyed-org'],
    [`keyed-org-${second.slice(-12)}`],
  ]);
});

it('what came with other keys than its names make is compared by its name as well', async () => {
  expect(await outcome('addAgency', { name: 'lantern family trust', sector: 'voluntary' })).toBe('NAME_TAKEN');
});

it('a team lies in a cluster of the default scheme, as it does when it is moved', async () => {
  const area = await idOf('addArea', { name: 'Ward group', schemeId });
  const ward = await idOf('addCluster', { name: 'Ward of names', areaId: area });
  expect(await outcome('addTeam', { name: 'Ward team', clusterId: ward })).toBe('CLUSTER_NOT_FOUND');
  const cluster = await idOf('addCluster', { name: 'Cluster of names', areaId });
  expect(await outcome('addTeam', { name: 'Ward team', clusterId: cluster })).toBe('DONE');
});
