import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let here: Installation;
beforeAll(async () => {
  [api, here] = [await startApi(), await startInstallation()];
});
afterAll(() => Promise.all([api.close(), here.close()]));

const CLUSTER = 'id name area { id name }';
const SITE = `id name kind agency { name } cluster { ${CLUSTER} }`;
const TEAM = `id name cluster { name }`;
const AGENCIES = graphql('{ agencies { name sector expected } areas { name } professions { name key } }');
const SITES = graphql('{ clusters { name } sites { name } teams { name } }');
const unknown = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const steward = (mutation: string, input: object) =>
  api.ask(
    'steward',
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${SHOWN[mutation.replace(/^(add|change)/, '')]} } }`,
    { input },
  );
const SHOWN: Record<string, string> = {
  ...{
    Agency: 'id name sector expected',
    Area: 'id name',
    Cluster: CLUSTER,
    Site: SITE,
    Team: TEAM,
    Profession: 'id name key',
  },
};
const done = async (mutation: string, input: object) => (await steward(mutation, input)).data[mutation];

it('agencies, areas, clusters, sites, teams and professions are added, shown at once, and called otherwise', async () => {
  const agency = await done('addAgency', { name: 'Zebra Nurseries', sector: 'early years' });
  expect(agency).toEqual({ id: expect.any(String), name: 'Zebra Nurseries', sector: 'early years', expected: true });
  const area = await done('addArea', { name: 'Zone' });
  const cluster = await done('addCluster', { areaId: area.id, name: 'Zeal Park' });
  expect(cluster).toEqual({ id: expect.any(String), name: 'Zeal Park', area });
  const site = await done('addSite', {
    name: 'Zeal Centre',
    kind: 'nursery',
    agencyId: agency.id,
    clusterId: cluster.id,
  });
  expect(site).toEqual({
    id: expect.any(String),
    name: 'Zeal Centre',
    kind: 'nursery',
    agency: { name: 'Zebra Nurseries' },
    cluster,
  });
  const team = await done('addTeam', { name: 'Zeal Team', clusterId: cluster.id });
  expect(team).toEqual({ id: expect.any(String), name: 'Zeal Team', cluster: { name: 'Zeal Park' } });
  expect(await done('addProfession', { name: 'Zither therapist' })).toContainEqual({
    ...{ id: expect.any(String), name: 'Zither therapist', key: 'zither-therapist' },
  });

  expect(await done('changeAgency', { agencyId: agency.id, expected: false })).toEqual({ ...agency, expected: false });
  expect(await done('changeArea', { areaId: area.id, name: 'Zone East' })).toEqual({ ...area, name: 'Zone East' });
  expect(await done('changeCluster', { clusterId: cluster.id, name: 'Zeal' })).toMatchObject({
    name: 'Zeal',
    area: { name: 'Zone East' },
  });
  expect(await done('changeSite', { siteId: site.id, agencyId: null })).toMatchObject({
    name: 'Zeal Centre',
    kind: 'nursery',
    agency: null,
  });
  expect(await done('changeTeam', { teamId: team.id, name: 'Zeal together' })).toMatchObject({ name: 'Zeal together' });

  const { agencies, areas } = (await api.ask('practitioner', AGENCIES)).data;
  expect(agencies).toContainEqual({ name: 'Zebra Nurseries', sector: 'early years', expected: false });
  expect(areas).toContainEqual({ name: 'Zone East' });
  const { clusters, sites, teams } = (await api.ask('practitioner', SITES)).data;
  expect(clusters).toContainEqual({ name: 'Zeal' });
  expect(sites).toContainEqual({ name: 'Zeal Centre' });
  expect(teams).toContainEqual({ name: 'Zeal together' });
});

const ROOMS = graphql('query ($siteId: ID!) { rooms(siteId: $siteId) { name seats stepFree lastDay closed } }');

it('rooms of a site are added, changed, given a last day and opened again; nothing is deleted', async () => {
  const act = (mutation: string, input: object) =>
    api.ask(
      'steward',
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { id name seats stepFree lastDay closed } }`,
      { input },
    );
  const listed = async () => (await api.ask('trainer', ROOMS, { siteId: site.id })).data.rooms;
  const site = await done('addSite', { name: 'Roomy House', kind: 'school' });
  expect(await listed()).toEqual([]);
  const hall = (await act('addRoom', { siteId: site.id, name: 'Hall', seats: 60, stepFree: true })).data.addRoom;
  const attic = (await act('addRoom', { siteId: site.id, name: 'Attic', seats: 8, stepFree: false })).data.addRoom;
  expect(hall).toEqual({
    ...{ id: expect.any(String), name: 'Hall', seats: 60, stepFree: true, lastDay: null, closed: false },
  });
  await act('changeRoom', { roomId: hall.id, seats: 45 });
  await act('closeRoom', { roomId: attic.id, lastDay: '2026-11-01' });
  await act('closeRoom', { roomId: hall.id, lastDay: '2026-11-02' });
  expect(await listed()).toEqual([
    { name: 'Hall', seats: 45, stepFree: true, lastDay: '2026-11-02', closed: false },
    { name: 'Attic', seats: 8, stepFree: false, lastDay: '2026-11-01', closed: true },
  ]);
  await act('reopenRoom', { roomId: attic.id });
  expect((await listed()).map(({ name, closed }) => [name, closed])).toEqual([
    ['Attic', false],
    ['Hall', false],
  ]);

  const refused = async (mutation: string, input: object) => codeOf(await act(mutation, input));
  const room = { siteId: site.id, name: 'Annexe', seats: 10, stepFree: true };
  expect([
    ...[await refused('addRoom', { ...room, name: 'ATTIC' }), await refused('addRoom', { ...room, seats: 0 })],
    ...[await refused('addRoom', { ...room, siteId: unknown }), await refused('changeRoom', { roomId: unknown })],
    await refused('closeRoom', { roomId: attic.id, lastDay: '2028-11-03' }),
    ...[
      await refused('closeRoom', { roomId: attic.id, lastDay: '1949-12-31' }),
      await refused('reopenRoom', { roomId: unknown }),
    ],
    codeOf(await api.ask('trainer', ROOMS, { siteId: unknown })),
  ]).toEqual([
    ...['NAME_TAKEN', 'INPUT_INVALID', 'SITE_NOT_FOUND', 'ROOM_NOT_FOUND', 'ROOM_DAY_INVALID'],
    ...['ROOM_DAY_INVALID', 'ROOM_NOT_FOUND', 'SITE_NOT_FOUND'],
  ]);
  expect(await listed()).toHaveLength(2);
  expect(
    await done('addSite', { name: 'Other House', kind: 'school' }).then(({ id }) =>
      act('addRoom', { ...room, siteId: id, name: 'Hall' }),
    ),
  ).toMatchObject({ data: { addRoom: { name: 'Hall' } } });
});

it('a planner reads a new cluster at once as one in which nobody is', async () => {
  const HELD = graphql(
    'query ($agencyId: ID!) { held(by: CLUSTER, agencyId: $agencyId) { rows { cluster { name } } } }',
  );
  const agencyId = (await api.ask('planner', graphql('{ agencies { id } }'))).data.agencies[0]!.id;
  const rows = async () => JSON.stringify((await api.ask('planner', HELD, { agencyId })).data.held);
  const before = await rows();
  const area = await done('addArea', { name: 'Yonder' });
  await done('addCluster', { areaId: area.id, name: 'Yew Tree' });
  expect([before.includes('Yew Tree'), (await rows()).includes('Yew Tree')]).toEqual([false, true]);
});

it.each([
  ['addAgency', { name: 'zebra  NURSERIES', sector: 'x' }, 'NAME_TAKEN'],
  ['addAgency', { name: ' ', sector: 'x' }, 'INPUT_INVALID'],
  ['addAgency', { name: '…', sector: 'x' }, 'INPUT_INVALID'],
  ['addCluster', { areaId: unknown, name: 'Nowhere' }, 'AREA_NOT_FOUND'],
  ['addSite', { name: 'Nowhere', kind: 'x', agencyId: unknown }, 'AGENCY_NOT_FOUND'],
  ['addSite', { name: 'Nowhere', kind: 'x', clusterId: unknown }, 'CLUSTER_NOT_FOUND'],
  ['addTeam', { name: 'Nowhere', clusterId: unknown }, 'CLUSTER_NOT_FOUND'],
  ['addTeam', { name: 'Nowhere', leaderId: unknown }, 'PRACTITIONER_NOT_FOUND'],
  ['changeAgency', { agencyId: unknown, name: 'X' }, 'AGENCY_NOT_FOUND'],
  ['changeArea', { areaId: unknown, name: 'X' }, 'AREA_NOT_FOUND'],
  ['changeCluster', { clusterId: unknown, name: 'X' }, 'CLUSTER_NOT_FOUND'],
  ['changeSite', { siteId: unknown, name: 'X' }, 'SITE_NOT_FOUND'],
  ['changeTeam', { teamId: unknown, name: 'X' }, 'TEAM_NOT_FOUND'],
  ['changeProfession', { professionId: unknown, name: 'X' }, 'PROFESSION_NOT_FOUND'],
])('%s of %j is refused with %s, and leaves nothing', async (mutation, input, code) => {
  expect(codeOf(await steward(mutation, input))).toBe(code);
  expect((await api.ask('planner', SITES)).data.sites.map(({ name }) => name)).not.toContain('Nowhere');
});

it('a scheme beside the default one has areas and clusters of its own, and one called Areas is in nobody’s way', async () => {
  const opened = await here.open();
  const { visitor } = await here.accepts(opened, opened.email, true);
  const ask = async (query: string) =>
    JSON.parse(
      (
        await visitor.open('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        })
      ).text,
    ).data;
  const { addAreaScheme } = await ask('mutation { addAreaScheme(input: { name: "Areas" }) { id isDefault } }');
  expect(addAreaScheme.isDefault).toBe(false);
  await ask(`mutation { addArea(input: { name: "Ward group", schemeId: "${addAreaScheme.id}" }) { id } }`);
  await ask('mutation { addArea(input: { name: "North" }) { id } }');
  expect(await ask('{ areas { name } areaSchemes { name isDefault areas { name } } }')).toEqual({
    areas: [{ name: 'North' }],
    areaSchemes: [
      { name: 'Main areas', isDefault: true, areas: [{ name: 'North' }] },
      { name: 'Areas', isDefault: false, areas: [{ name: 'Ward group' }] },
    ],
  });
});

it('the first area of an empty partnership brings its scheme with it', async () => {
  const opened = await here.open();
  const { visitor } = await here.accepts(opened, opened.email, true);
  const ask = async (query: string) =>
    JSON.parse(
      (
        await visitor.open('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        })
      ).text,
    );
  expect((await ask('{ areas { name } clusters { name } sites { name } }')).data).toEqual({
    areas: [],
    clusters: [],
    sites: [],
  });
  const area = (await ask('mutation { addArea(input: { name: "North" }) { id } }')).data.addArea;
  const added = await ask(
    `mutation { addCluster(input: { areaId: "${area.id}", name: "Mill" }) { name area { name } } }`,
  );
  expect(added.data.addCluster).toEqual({ name: 'Mill', area: { name: 'North' } });
  expect((await ask('{ areas { name } clusters { name } }')).data).toEqual({
    areas: [{ name: 'North' }],
    clusters: [{ name: 'Mill' }],
  });
});
