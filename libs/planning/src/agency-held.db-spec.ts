import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, someEvidence, type World } from '../../../test/support/world.js';
import type { AgencyLevel } from './agency-held.model.js';
import { AgencyHeldQueries } from './agency-held.queries.js';
import { PlanningModule } from './planning.module.js';

const TODAY = '2026-11-02';
const grant = (kind: Grant['kind'], areaId: Id | null = null): Grant => ({ kind, areaId, lastDay: null });

let world: World;
let held: AgencyHeldQueries;
let close: () => Promise<void>;
const far = { area: newId(), cluster: newId(), site: newId() };

beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  held = app.get(AgencyHeldQueries);
  close = () => app.close().then(() => world.close());
  await addFarArea();
  await addPeople();
});
afterAll(() => close());

async function addFarArea() {
  const { owner, schemeId: scheme_id } = world;
  const named = { key: 'far', name: 'Far' };
  await insert(owner, 'area', [{ id: far.area, scheme_id, ...named }]);
  await insert(owner, 'cluster', [{ id: far.cluster, area_id: far.area, scheme_id, ...named }]);
  await insert(owner, 'site', [{ id: far.site, ...named, kind: 'centre' }]);
  await insert(owner, 'site_cluster', [{ site_id: far.site, scheme_id, cluster_id: far.cluster }]);
}

/* Universal asks the first competency at 1; plus the first two at 2; partnership the first and third at 3. */
async function addPeople() {
  const { agencies, sites, teams } = world;
  const [ours, theirs] = agencies as [Id, Id];
  const at = (site: Id | null | undefined, row = {}) => ({ employer_id: ours, site_id: site, ...row });
  await addPerson({ 0: 2, 1: 2 }, at(sites[0]));
  await addPerson({ 0: 1 }, at(sites[0], { weekly_hours: 20 }), at(sites[2], { weekly_hours: 17 }));
  await addPerson({ 0: 3, 2: 3 }, at(sites[3]));
  await addPerson({}, at(far.site));
  await addPerson({ 0: 1 }, at(sites[1], { valid_until: TODAY }));
  await addPerson({ 0: 1 }, at(null, { team_id: teams[0], recorded_at: '2026-10-20T09:00:00Z' }));
  await addPerson({ 0: 3 }, at(sites[0], { employer_id: theirs }));
}

async function addPerson(ranks: Record<number, number>, ...posts: object[]) {
  const practitioner_id = newId();
  await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
  for (const post of posts) await insert(world.owner, 'post', [aPost(world, { practitioner_id, ...post })]);
  const evidence = Object.entries(ranks).map(([at, rank]) =>
    someEvidence({
      practitioner_id,
      competency_id: world.competencies[Number(at)],
      rank,
      valid_from: '2026-01-05',
    }),
  );
  await insert(world.owner, 'evidence', evidence);
}

interface Asking {
  agencyId?: Id;
  on?: Day;
  knownAt?: Day | null;
  grants?: Grant[];
}

function asked({ agencyId, on = TODAY, knownAt = null, grants }: Asking = {}) {
  const actor: Actor = {
    partnershipId: world.partnershipId,
    accountId: newId(),
    practitionerId: null,
    grants: grants ?? [grant('planner'), grant('exact figures')],
    today: TODAY,
  };
  return held.byCluster(actor, agencyId ?? world.agencies[0]!, { on, knownAt });
}

/** Heads in post, then heads at each level in order: universal, plus, partnership. */
const counts = (levels: AgencyLevel[]) => [levels[0]!.heads.base, ...levels.map(({ heads }) => heads.numerator)];

async function counted(asking: Asking = {}) {
  const { whole, clusters } = await asked(asking);
  const rows = clusters.map(({ cluster, levels }) => [cluster.name, counts(levels)]);
  return Object.fromEntries([...rows, ['whole', counts(whole)]]);
}

describe('what one employer holds, cluster by cluster', () => {
  it('counts its people in each, and in the whole somebody with two posts once', async () => {
    expect(await counted()).toEqual({
      Far: [1, 0, 0, 0],
      N0: [2, 2, 1, 0],
      N1: [1, 1, 0, 0],
      N2: [1, 1, 0, 0],
      'No cluster': [1, 1, 0, 1],
      whole: [5, 4, 1, 1],
    });
    const { place, basis, agency, clusters } = await asked();
    expect({ place, basis }).toEqual({ place: 'the whole partnership', basis: 'by need' });
    expect(agency.name).toBe('N0');
    expect(clusters[1]!.levels.map(({ level }) => level)).toEqual(['universal', 'plus', 'partnership']);
  });

  it('leaves out those whom others employ, and shows where it has nobody as rows of zero', async () => {
    expect(await counted({ agencyId: world.agencies[1] })).toEqual({
      Far: [0, 0, 0, 0],
      N0: [1, 1, 0, 0],
      N1: [0, 0, 0, 0],
      N2: [0, 0, 0, 0],
      'No cluster': [0, 0, 0, 0],
      whole: [1, 1, 0, 0],
    });
  });

  it('counts a post to its last day', async () => {
    expect(await counted({ on: '2026-11-01' })).toMatchObject({ N0: [3, 3, 1, 0], whole: [6, 5, 1, 1] });
  });

  it('counts from what was known by a day', async () => {
    expect(await counted({ knownAt: '2026-10-19' })).toMatchObject({ N2: [0, 0, 0, 0], whole: [4, 3, 1, 1] });
    expect(await counted({ knownAt: '2026-10-20' })).toEqual(await counted());
  });

  it('agrees, cluster by cluster, with all employers in that cluster', async () => {
    const { clusters } = await asked();
    const actor = { partnershipId: world.partnershipId, accountId: newId(), practitionerId: null, today: TODAY };
    for (const { cluster, levels } of clusters) {
      const grants = [grant('planner'), grant('exact figures')];
      const { agencies } = await held.byAgency({ ...actor, grants }, cluster.id, { on: TODAY, knownAt: null });
      expect(agencies.find(({ agency }) => agency.id === world.agencies[0])?.levels).toEqual(levels);
    }
  });
});

describe('who may see what one employer holds', () => {
  it('a planner of an area sees its clusters, and as the whole those who work there', async () => {
    const exact = grant('exact figures');
    expect(await counted({ grants: [grant('planner', far.area), exact] })).toEqual({
      Far: [1, 0, 0, 0],
      whole: [1, 0, 0, 0],
    });
    const near = { grants: [grant('planner', world.areaId), exact] };
    expect(await counted(near)).toEqual({
      N0: [2, 2, 1, 0],
      N1: [1, 1, 0, 0],
      N2: [1, 1, 0, 0],
      whole: [3, 3, 1, 0],
    });
    expect((await asked(near)).place).toBe('the areas you plan for');
  });

  it('without the exact figures grant the answer is the same whoever is there', async () => {
    const grants = [grant('planner')];
    const { agency, ...ours } = await asked({ grants });
    const { agency: other, ...theirs } = await asked({ grants, agencyId: world.agencies[1] });
    expect(agency.id).not.toBe(other.id);
    expect(ours).toEqual(theirs);
    expect(ours.whole.map(({ heads }) => heads.hidden)).toEqual([true, true, true]);
    expect(counts(ours.clusters[1]!.levels)).toEqual([null, null, null, null]);
  });

  it.each(['not-an-id', newId()])('an agency that is not there is refused: %s', async (agencyId) => {
    await expect(asked({ agencyId })).rejects.toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });
});
