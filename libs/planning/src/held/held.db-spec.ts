import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';
import { PlanningModule } from '../planning.module.js';
import type { NeedLevelHeld } from './held.model.js';
import { HeldQueries } from './held.queries.js';

const TODAY = '2026-11-02';
const grant = (kind: Grant['kind'], areaId: Id | null = null): Grant => ({ kind, areaId, lastDay: null });

let world: World;
let queries: HeldQueries;
let close: () => Promise<void>;
const far = { area: newId(), cluster: newId(), site: newId() };

beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  queries = app.get(HeldQueries);
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
  return practitioner_id;
}

interface Asking {
  agencyId?: Id;
  on?: Day;
  knownAt?: Day | null;
  grants?: Grant[];
}

const actorWith = (grants = [grant('PLANNER'), grant('EXACT_FIGURES')]): Actor => ({
  partnershipId: world.partnershipId,
  accountId: newId(),
  practitionerId: null,
  grants,
  today: TODAY,
});

const asked = ({ agencyId = world.agencies[0]!, on = TODAY, knownAt = null, grants }: Asking = {}) =>
  queries.held(actorWith(grants), { by: 'CLUSTER', clusterId: null, agencyId }, { on, knownAt });

const inCluster = (clusterId: Id, grants?: Grant[]) =>
  queries.held(actorWith(grants), { by: 'AGENCY', clusterId, agencyId: null }, { on: TODAY, knownAt: null });

/** Heads in post, then heads at each level in order: universal, plus, partnership. */
const counts = (levels: NeedLevelHeld[]) => [levels[0]!.heads.base, ...levels.map(({ heads }) => heads.numerator)];

async function counted(asking: Asking = {}) {
  const { whole, rows } = await asked(asking);
  return Object.fromEntries([
    ...rows.map(({ cluster, needLevels }) => [cluster.name, counts(needLevels)]),
    ['whole', counts(whole)],
  ]);
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
    const { scope, countedBy, agency, rows } = await asked();
    expect({ scope, countedBy }).toEqual({
      scope: { cluster: null, areas: [], inWords: 'the whole partnership' },
      countedBy: 'NEED',
    });
    expect(agency!.name).toBe('N0');
    expect(rows.map((row) => row.agency)).toEqual(rows.map(() => agency));
    expect(rows[1]!.needLevels.map(({ needLevel }) => needLevel.key)).toEqual(['universal', 'plus', 'partnership']);
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
    for (const { cluster, needLevels } of (await asked()).rows) {
      const { rows } = await inCluster(cluster.id);
      expect(rows.find(({ agency }) => agency.id === world.agencies[0])?.needLevels).toEqual(needLevels);
    }
  });
});

describe('what one cluster holds, employer by employer', () => {
  it('shows each employer there, and the whole of them, in which somebody with two employers is one head', async () => {
    const both = await addPerson(
      { 0: 1 },
      { site_id: far.site },
      { site_id: far.site, employer_id: world.agencies[1] },
    );
    const { by, agency, scope, whole, rows } = await inCluster(far.cluster);
    await world.owner.query(`update post set voided_at = now(), void_reason = 'mistaken' where practitioner_id = $1`, [
      both,
    ]);
    expect({ by, agency, scope }).toMatchObject({
      by: 'AGENCY',
      agency: null,
      scope: { cluster: { name: 'Far' }, areas: [], inWords: 'Far' },
    });
    expect(rows.map((row) => [row.agency.name, row.cluster.name, ...counts(row.needLevels)])).toEqual([
      ['N0', 'Far', 2, 1, 0, 0],
      ['N1', 'Far', 1, 1, 0, 0],
    ]);
    expect(counts(whole)).toEqual([2, 1, 0, 0]);
  });

  it('is refused for a cluster outside the areas that somebody plans for', async () => {
    await expect(inCluster(far.cluster, [grant('PLANNER', world.areaId)])).rejects.toMatchObject({
      code: 'CLUSTER_NOT_FOUND',
    });
  });
});

describe('who may see what one employer holds', () => {
  it('a planner of an area sees its clusters, and as the whole those who work there', async () => {
    const exact = grant('EXACT_FIGURES');
    expect(await counted({ grants: [grant('PLANNER', far.area), exact] })).toEqual({
      Far: [1, 0, 0, 0],
      whole: [1, 0, 0, 0],
    });
    const near = { grants: [grant('PLANNER', world.areaId), exact] };
    expect(await counted(near)).toEqual({
      N0: [2, 2, 1, 0],
      N1: [1, 1, 0, 0],
      N2: [1, 1, 0, 0],
      whole: [3, 3, 1, 0],
    });
    expect((await asked(near)).scope).toMatchObject({
      cluster: null,
      areas: [{ id: world.areaId }],
      inWords: 'the areas you plan for',
    });
  });

  it('without the exact figures grant the answer is the same whoever is there', async () => {
    const grants = [grant('PLANNER')];
    const [ours, theirs] = [await asked({ grants }), await asked({ grants, agencyId: world.agencies[1] })];
    expect(ours.agency!.id).not.toBe(theirs.agency!.id);
    const disguised = JSON.stringify(theirs).replaceAll(JSON.stringify(theirs.agency), JSON.stringify(ours.agency));
    expect(JSON.stringify(ours)).toBe(disguised);
    expect(ours.whole.map(({ heads }) => heads.hidden)).toEqual([true, true, true]);
    expect(counts(ours.rows[1]!.needLevels)).toEqual([null, null, null, null]);
  });

  it.each(['not-an-id', newId()])('an agency that is not there is refused: %s', async (agencyId) => {
    await expect(asked({ agencyId })).rejects.toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });
});
