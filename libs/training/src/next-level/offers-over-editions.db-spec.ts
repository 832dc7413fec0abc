import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseModule, databaseConfig } from '@app/database';
import type { Requirement } from '@app/frameworks';
import { type Day, type Id, newId } from '@app/kernel';
import {
  addVersion,
  firstVersion,
  laterVersion,
  type NamedVersion,
  publish,
} from '../../../../test/support/versions.js';
import { insert, ownWorld, type World } from '../../../../test/support/world.js';
import { TrainingModule } from '../training.module.js';
import { ComingSessionQueries } from './coming-sessions.queries.js';
import { WaysToMeetQueries } from './ways-to-meet.queries.js';

const TODAY = '2026-11-02';
const DAY = '2026-11-20';
const FATES = ['a kept A', 'b c merged M', 'd reassess D1', 'e split E1 E2', 'f reworded F'];

let world: World;
let versions: NamedVersion[];
let coming: ComingSessionQueries;
let ways: WaysToMeetQueries;
let close: () => Promise<void>;

/* Each module has a session before and one after the day on which the edition comes into force, which is known today. */
beforeAll(async () => {
  world = await ownWorld({ people: 1 });
  const first = firstVersion(world);
  const second = laterVersion(first, DAY, FATES, '2026-10-01T08:00:00Z');
  versions = [first, second];
  await addVersion(world.owner, world.frameworkId, second, first);
  await publish(world.owner, second);
  await addModule('abc', '11:00');
  await addModule('b', '13:00');
  await addModule('def', '15:00');
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), TrainingModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  coming = app.get(ComingSessionQueries);
  ways = app.get(WaysToMeetQueries);
  close = () => app.close().then(() => world.close());
});
afterAll(() => close());

async function addModule(teaches: string, starts_at: string) {
  const { owner, agencies } = world;
  const [module_id, module_version_id, course_id] = [newId(), newId(), newId()];
  const words = { about: '', audience: '', provenance: 'sample' };
  await insert(owner, 'module', [{ id: module_id, key: teaches, name: teaches, ...words }]);
  const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
  await insert(owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
  const taught = [...teaches].map((name) => ({
    module_version_id,
    competency_id: idOf(name),
    evidence_kind: 'ATTENDANCE',
    rank: 1,
  }));
  await insert(owner, 'module_teaches', taught);
  await insert(owner, 'course', [{ id: course_id, module_version_id, name: teaches, organiser_id: agencies[0] }]);
  const session = { course_id, starts_at, minutes: 60, capacity: 3 };
  await insert(
    owner,
    'session',
    ['2026-11-10', '2026-12-01'].map((held_on) => ({ id: newId(), held_on, ...session })),
  );
}

const idOf = (name: string): Id => versions.map(({ names }) => names.get(name)).find((id) => id !== undefined)!;
const nameOf = (id: Id) => versions.flatMap(({ names }) => [...names]).find(([, one]) => one === id)![0];

const tenant = () => ({ partnershipId: world.partnershipId });

/** What each session to come gives of these, as 'module day: competencies'. */
async function given(names: string[], askedOn: Day, knownAt: Day | null = null): Promise<string[]> {
  const found = await coming.coming(tenant(), world.practitioners[0]!, names.map(idOf), {
    from: TODAY,
    asked: { on: askedOn, knownAt },
  });
  return found.map(({ session, gives }) => {
    const of = gives.map(({ competencyId }) => nameOf(competencyId)).sort();
    return `${session.module.name} ${session.heldOn}: ${of.join(' ')}`;
  });
}

/** The same as whoever plans for others is told, of each competency. */
async function offered(names: string[], askedOn: Day, knownAt: Day | null = null): Promise<string[]> {
  const requirements = names.map((name) => ({ competencyId: idOf(name), rank: 1 }) as Requirement);
  const found = await ways.of(tenant(), requirements, { from: TODAY, asked: { on: askedOn, knownAt } });
  return found.flatMap(({ competencyId, sessions }) =>
    sessions.map(({ session }) => `${nameOf(competencyId)}: ${session.module.name} ${session.heldOn}`),
  );
}

describe('13: a session closes what it teaches on its own day, as far as the line goes on', () => {
  it.each(['2026-09-01', TODAY, '2026-11-19'])('of what is asked on %s, before the edition', async (askedOn) => {
    expect(await given(['a', 'b', 'd', 'e', 'f'], askedOn)).toEqual([
      'abc 2026-11-10: a b',
      'b 2026-11-10: b',
      'def 2026-11-10: d e f',
      // Merged, split and to be assessed again are lines of their own from that day on.
      'abc 2026-12-01: a',
      'def 2026-12-01: f',
    ]);
    expect(await offered(['a', 'b', 'd', 'e'], askedOn)).toEqual([
      ...['a: abc 2026-11-10', 'a: abc 2026-12-01'],
      ...['b: abc 2026-11-10', 'b: b 2026-11-10'],
      'd: def 2026-11-10',
      'e: def 2026-11-10',
    ]);
  });

  it.each([DAY, '2026-12-05'])('of what is asked on %s, in the leaves of the edition', async (askedOn) => {
    expect(await given(['A', 'M', 'D1', 'E1', 'F'], askedOn)).toEqual([
      // Both parts of the merged one are taught there; of what is to be assessed again nothing counts.
      'abc 2026-11-10: A M',
      'def 2026-11-10: E1 F',
      'abc 2026-12-01: A M',
      'def 2026-12-01: E1 F',
    ]);
    expect(await offered(['A', 'M', 'D1', 'E2'], askedOn)).toEqual([
      ...['A: abc 2026-11-10', 'A: abc 2026-12-01'],
      ...['M: abc 2026-11-10', 'M: abc 2026-12-01'],
      ...['E2: def 2026-11-10', 'E2: def 2026-12-01'],
    ]);
  });

  it('as known before the edition was recorded, in the leaves known then', async () => {
    expect(await given(['b', 'd'], '2026-12-05', '2026-09-30')).toEqual([
      ...['abc 2026-11-10: b', 'b 2026-11-10: b', 'def 2026-11-10: d'],
      ...['abc 2026-12-01: b', 'b 2026-12-01: b', 'def 2026-12-01: d'],
    ]);
    expect(await offered(['d'], '2026-12-05', '2026-09-30')).toEqual(['d: def 2026-11-10', 'd: def 2026-12-01']);
  });
});
