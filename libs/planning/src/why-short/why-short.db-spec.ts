import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Figure, Grant } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';
import { PlanningModule } from '../planning.module.js';
import { WaysToMeetResolver } from './ways-to-meet.resolver.js';
import { WhyShortQueries } from './why-short.queries.js';

const TODAY = '2026-11-02';
const grant = (kind: Grant['kind'], areaId: Id | null = null): Grant => ({ kind, areaId, lastDay: null });

let world: World;
let queries: WhyShortQueries;
let ways: WaysToMeetResolver;
let close: () => Promise<void>;

/* At cluster 0 the level `partnership` asks competencies 0 and 2 at rank 3; two of its people are needed. */
beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  queries = app.get(WhyShortQueries);
  ways = app.get(WaysToMeetResolver);
  close = () => app.close().then(() => world.close());
  const asked = { cluster_id: world.clusters[0], need_level_id: world.levels.partnership };
  await insert(world.owner, 'demand', [
    {
      ...{ id: newId(), ...asked, families: 2, weekly_hours_per_family: 37 },
      ...{ valid_from: '2026-01-01', recorded_at: '2026-01-01T09:00Z' },
    },
  ]);
  await addPerson({ 0: 3, 2: 3 });
  await addPerson({ 0: 3, 2: 2 });
  await addPerson({ 0: 3, 2: 1 });
  await addPerson({ 2: 3 }, 1);
  await addSessions();
});
afterAll(() => close());

/** In post at the site, with competency → rank by an observation. */
async function addPerson(holds: Record<number, number>, site = 0) {
  const practitioner_id = newId();
  await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
  await insert(world.owner, 'post', [aPost(world, { practitioner_id, site_id: world.sites[site] })]);
  const evidence = Object.entries(holds).map(([competency, rank]) =>
    someEvidence({
      ...{ practitioner_id, competency_id: world.competencies[Number(competency)], rank },
      ...{ kind: 'OBSERVATION', valid_from: '2026-01-10' as Day },
    }),
  );
  await insert(world.owner, 'evidence', evidence);
}

/* One module assesses competency 2 to rank 4, which the ladder caps at 3, and is attended for rank 1; the other is only attended. */
async function addSessions() {
  const { owner, competencies, agencies, sites } = world;
  const words = { about: '', audience: '', provenance: 'sample' };
  const session = { minutes: 60, starts_at: '13:00', capacity: 3, site_id: sites[2] };
  for (const [name, teaches, days] of [
    [
      'Assessed',
      [
        ['ASSESSMENT', 4],
        ['ATTENDANCE', 1],
      ],
      ['2026-11-01', TODAY, '2026-11-09', '2026-11-10', '2026-12-01'],
    ],
    ['Attended', [['ATTENDANCE', 4]], ['2026-11-03']],
  ] as const) {
    const [module_id, module_version_id, course_id] = [newId(), newId(), newId()];
    await insert(owner, 'module', [{ id: module_id, key: name, name, ...words }]);
    const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
    await insert(owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
    const taught = { module_version_id, competency_id: competencies[2] };
    await insert(
      owner,
      'module_teaches',
      teaches.map(([evidence_kind, rank]) => ({ ...taught, evidence_kind, rank })),
    );
    await insert(owner, 'course', [{ id: course_id, module_version_id, name, organiser_id: agencies[0] }]);
    await insert(
      owner,
      'session',
      days.map((held_on) => ({ id: newId(), course_id, held_on, ...session })),
    );
  }
  /* That of the ninth is full. */
  await owner.query(`update session set capacity = 1 where held_on = '2026-11-09'`);
  await insert(owner, 'practitioner', [{ id: newId() }]);
  await owner.query(
    `insert into booking (id, session_id, practitioner_id)
     select gen_random_uuid(), s.id, (select id from practitioner order by id desc limit 1) from session s where held_on = '2026-11-09'`,
  );
}

interface Asked {
  grants?: Grant[];
  clusterId?: Id;
  needLevelId?: Id;
  on?: Day;
  knownAt?: Day;
}

const actor = (grants = [grant('PLANNER'), grant('EXACT_FIGURES')]): Actor => ({
  ...{ partnershipId: world.partnershipId, accountId: newId(), practitionerId: null, today: TODAY, grants },
});
const why = ({ grants, clusterId, needLevelId, on, knownAt }: Asked = {}) =>
  queries.why(
    actor(grants),
    { clusterId: clusterId ?? world.clusters[0]!, needLevelId: needLevelId ?? world.levels.partnership },
    { on: on ?? TODAY, knownAt: knownAt ?? null },
  );
const told = (figure: Figure) => [figure.numerator, figure.base];

describe('why a cluster is short', () => {
  it('is told by what its people lack: counted by hand', async () => {
    const { gap, ifEachGained, howFarOff, requirements, inWords } = await why();
    expect(told(gap.heads)).toEqual([1, 2]);
    // Three lack one thing only.
    expect(told(ifEachGained.heads)).toEqual([4, 2]);
    expect(ifEachGained.close).toBe(true);
    const { lackNothing, lackOne, lackTwo, lackMore } = howFarOff!;
    expect([lackNothing, lackOne, lackTwo, lackMore].map(told)).toEqual([
      [1, 4],
      [3, 4],
      [0, 4],
      [0, 4],
    ]);
    const rows = requirements.map(({ competencyId, held, oneStepBelow, lackOnlyThis, inTheWay }) => [
      world.competencies.indexOf(competencyId),
      ...[held, oneStepBelow, lackOnlyThis].map(({ numerator }) => numerator),
      inTheWay,
    ]);
    // In the order of the framework; whoever holds rank 1 is two steps below.
    expect(rows).toEqual([
      [2, 2, 1, 2, true],
      [0, 3, 0, 1, true],
    ]);
    expect(inWords).toBe(
      '2 people are needed at partnership in N0. 1 person there meets both things that it asks. 3 people lack one thing only: C11 (2), C13 (1).',
    );
  });

  it('leaves out what was not known, or was not yet so, by the day', async () => {
    expect(told((await why({ knownAt: '2026-01-09' })).howFarOff!.lackTwo)).toEqual([4, 4]);
    expect(told((await why({ on: '2026-01-09' })).howFarOff!.lackTwo)).toEqual([4, 4]);
  });

  it('says where nobody is in post, and where the level asks nothing', async () => {
    const elsewhere = await why({ clusterId: world.clusters[2] });
    expect(Object.values(elsewhere.howFarOff!).map(told)).toEqual(Array(4).fill([0, 0]));
    const before = await why({ on: '2024-06-01' });
    expect([before.howFarOff, before.requirements, before.inWords]).toEqual([
      null,
      [],
      'partnership asked nothing on that day, so nobody in N0 met it.',
    ]);
  });
});

describe('what would close it', () => {
  const waysOn = async (asked: Asked = {}) => {
    const found = await ways.waysToMeet(await why(asked), actor(asked.grants));
    return found?.map(({ competencyId, sessions, observedBy }) => [
      world.competencies.indexOf(competencyId),
      observedBy,
      sessions.map(({ session, evidenceKind, gives }) => [
        session.module.name,
        session.heldOn,
        evidenceKind,
        gives.name,
      ]),
    ]);
  };
  const assessed = (on: Day) => ['Assessed', on, 'ASSESSMENT', 'Independently'];
  const NOBODY_TEACHES = [0, 'LINE_MANAGER_OR_TEAM_LEADER', []];

  it('is the next two sessions with a place whose evidence reaches the level, the one later today among them', async () => {
    expect(await waysOn()).toEqual([
      [2, 'LINE_MANAGER_OR_TEAM_LEADER', [assessed(TODAY), assessed('2026-11-10')]],
      NOBODY_TEACHES,
    ]);
  });

  it('is looked for from today on, whatever day is asked about: what is before a day to come would close it by then', async () => {
    expect(await waysOn({ on: '2026-11-10' })).toEqual(await waysOn());
    expect(await waysOn({ on: '2026-10-01' })).toEqual(await waysOn());
  });

  it('is no observation where the ladder does not let one reach the level', async () => {
    await world.owner.query(`update ladder_rung set ceiling = 2 where kind = 'OBSERVATION'`);
    expect((await waysOn())!.map(([, observedBy]) => observedBy)).toEqual([null, null]);
    await world.owner.query(`update ladder_rung set ceiling = 3 where kind = 'OBSERVATION'`);
  });

  it('is nothing where the level is not short', async () => {
    expect(await waysOn({ needLevelId: world.levels.plus })).toEqual([]);
  });
});

describe('who may see why a cluster is short', () => {
  it('whoever has exact figures for its area; to others the answer is the same whatever is there', async () => {
    const near = [grant('PLANNER'), grant('EXACT_FIGURES', world.areaId)];
    expect((await why({ grants: near })).gap.heads.hidden).toBe(false);
    const grants = [grant('PLANNER'), grant('EXACT_FIGURES', newId())];
    const [ours, empty] = [await why({ grants }), await why({ grants, clusterId: world.clusters[2] })];
    expect({ ...empty, scope: ours.scope }).toEqual(ours);
    expect(JSON.stringify(ours)).not.toMatch(/"(numerator|base|percent|difference)":\d/);
    expect(await ways.waysToMeet(ours, actor(grants))).toBeNull();
  });

  it('nobody outside the areas that they plan for', async () => {
    const grants = [grant('PLANNER', newId()), grant('EXACT_FIGURES')];
    await expect(why({ grants })).rejects.toMatchObject({ code: 'CLUSTER_NOT_FOUND' });
  });

  it('a need level that is not there, or not of families, is refused', async () => {
    for (const needLevelId of ['not-an-id', newId()])
      await expect(why({ needLevelId })).rejects.toMatchObject({ code: 'NEED_LEVEL_NOT_FOUND' });
    await expect(why({ needLevelId: world.levels.community })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      data: { fields: [{ path: 'needLevelId' }] },
    });
  });
});
