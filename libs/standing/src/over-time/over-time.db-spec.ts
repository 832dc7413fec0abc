import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { withNeighbours } from '../../../../test/model/days.js';
import { aHistory, evidenceRow, factOf } from '../../../../test/model/histories.js';
import { type Drawn, holds, LONG } from '../../../../test/model/random.js';
import { type Fact, heldOn, inRange, piecesOf, type Rules } from '../../../../test/model/standing-model.js';
import { aPost, insert, ownWorld, SAMPLE_LADDER, someEvidence, type World } from '../../../../test/support/world.js';
import { ProfileQueries } from '../profile/profile.queries.js';
import { StandingModule } from '../standing.module.js';
import type { LineOverTime, StandingOverTime } from './over-time.model.js';
import { OverTimeQueries } from './over-time.queries.js';

let world: World;
let overTime: OverTimeQueries;
let profiles: ProfileQueries;
let close: () => Promise<void>;
beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), StandingModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  [overTime, profiles] = [app.get(OverTimeQueries), app.get(ProfileQueries)];
  close = () => app.close().then(() => world.close());
});
afterAll(() => close());

const as = (practitionerId: Id, today: Day): Actor => ({
  ...{ partnershipId: world.partnershipId, accountId: newId(), practitionerId, today },
  grants: [{ kind: 'PRACTITIONER', areaId: null, lastDay: null }],
});

/* Role 0 asks competencies 0 and 3 at 2. */
async function somebodyInPost(): Promise<Id> {
  const id = newId();
  await insert(world.owner, 'practitioner', [{ id }]);
  await insert(world.owner, 'post', [aPost(world, { practitioner_id: id })]);
  return id;
}

type Row = Record<string, unknown>;
const record = (practitioner_id: Id, at: number, row: Row & { valid_from: Day }) =>
  insert(world.owner, 'evidence', [
    someEvidence({
      practitioner_id,
      competency_id: world.competencies[at],
      recorded_at: `${row.valid_from}T10:00:00Z`,
      ...row,
    }),
  ]);

const lineOf = ({ lines }: StandingOverTime, at: number) =>
  lines.find(({ competencyId }) => competencyId === world.competencies[at])!;
const periodsOf = ({ periods }: LineOverTime) => periods.map(({ held, from, lastDay }) => [held.rank, from, lastDay]);

it('levels follow each other by days, up to the last day of each; what began before the window says since when', async () => {
  const ann = await somebodyInPost();
  await record(ann, 0, { kind: 'ASSESSMENT', rank: 1, valid_from: '2022-05-01', valid_until: null });
  await record(ann, 0, { kind: 'ASSESSMENT', rank: 2, valid_from: '2023-06-01', valid_until: '2026-06-01' });
  await record(ann, 0, { kind: 'OBSERVATION', rank: 3, valid_from: '2024-03-01', valid_until: '2025-03-01' });
  const over = await overTime.ofMine(as(ann, '2026-11-02'));
  expect([over.on, over.from, over.lastDay]).toEqual(['2026-11-02', '2023-11-02', '2028-11-02']);
  const line = lineOf(over, 0);
  expect(periodsOf(line)).toEqual([
    [2, '2023-06-01', '2024-02-29'],
    [3, '2024-03-01', '2025-02-28'],
    [2, '2025-03-01', '2026-05-31'],
    [1, '2026-06-01', null],
  ]);
  expect([line.heldSince, line.state, line.lapsedOn, line.held?.rank]).toEqual([
    '2022-05-01',
    'LAPSED',
    '2026-06-01',
    1,
  ]);
  expect(line.evidence.map(({ kind, from }) => [kind, from])).toEqual([['OBSERVATION', '2024-03-01']]);
  expect(lineOf(over, 3)).toMatchObject({ periods: [], evidence: [], heldSince: null, state: 'NONE' });
});

it('what began on the first day of the window was not held before it', async () => {
  const [al, bo] = [await somebodyInPost(), await somebodyInPost()];
  await record(al, 0, { rank: 2, valid_from: '2023-11-02', valid_until: null });
  await record(bo, 0, { rank: 2, valid_from: '2023-11-01', valid_until: null });
  const since = async (who: Id) => lineOf(await overTime.ofMine(as(who, '2026-11-02')), 0).heldSince;
  expect([await since(al), await since(bo)]).toEqual([null, '2023-11-01']);
});

it('gaps come first, then what ends soonest; what ends within the days of the setting lapses soon', async () => {
  const bea = await somebodyInPost();
  await record(bea, 0, { rank: 2, valid_from: '2026-01-05', valid_until: null });
  await record(bea, 3, { rank: 2, valid_from: '2026-01-05', valid_until: '2027-02-01' });
  const order = async (today: Day) =>
    (await overTime.ofMine(as(bea, today))).lines.map((line) => [
      ...[world.competencies.indexOf(line.competencyId), line.state, line.metThrough, line.lapsesSoon],
    ]);
  expect(await order('2026-11-02')).toEqual([
    [3, 'MET', '2027-01-31', false],
    [0, 'MET', null, false],
  ]);
  expect(await order('2026-11-03')).toEqual([
    [3, 'MET', '2027-01-31', true],
    [0, 'MET', null, false],
  ]);
  expect(await order('2027-02-01')).toEqual([
    [3, 'LAPSED', null, false],
    [0, 'MET', null, false],
  ]);
});

it('of a competency with very much evidence the latest fifty pieces are told', async () => {
  const cy = await somebodyInPost();
  const days = Array.from({ length: 53 }, (_, at) => addDays('2026-01-05', at));
  for (const day of days) await record(cy, 0, { kind: 'ATTENDANCE', rank: 1, valid_from: day, valid_until: null });
  const { evidence } = lineOf(await overTime.ofMine(as(cy, '2026-11-02')), 0);
  expect(evidence.map(({ from }) => from)).toEqual(days.slice(3));
});

const RULES: Rules = {
  conflict: 'LATEST',
  ladder: Object.entries(SAMPLE_LADDER).map(([kind, ceiling]) => ({ kind, ceiling, from: '1950-01-01', until: null })),
};

/* The window begins before everything that is drawn, or in the middle of it. */
const aCase = fc.record({
  histories: fc.tuple(aHistory, aHistory),
  today: fc.constantFrom('2026-02-03', '2029-01-20'),
});
let number = 0;

it(
  'for any evidence, on every day the periods say what the facts say, and what the profile says of that day',
  () => holds(fc.asyncProperty(aCase, agrees), { numRuns: 40 }),
  LONG,
);

async function agrees({ histories, today }: Drawn<typeof aCase>) {
  const person = await somebodyInPost();
  const facts = histories.map((history) => history.map((drawn) => factOf(drawn, (number += 1))));
  const rows = facts.flatMap((some, at) => some.map((fact) => evidenceRow(fact, person, world.competencies[at * 3])));
  await insert(world.owner, 'evidence', rows);
  const over = await overTime.ofMine(as(person, today));
  for (const [at, some] of facts.entries()) {
    const line = lineOf(over, at * 3);
    const days = withNeighbours(some.flatMap(({ from, until }) => [from, until]));
    saysWhatTheFactsSay(line, some, over, days);
    for (const { from, lastDay } of line.periods)
      for (const on of withNeighbours([from, lastDay]).filter((day) => day >= over.from)) {
        const { lines } = await profiles.profile(as(person, today), person, { on, knownAt: null });
        const held = lines.find(({ competencyId }) => competencyId === line.competencyId)!.held;
        expect([on, rankOn(line, on)]).toEqual([on, held?.rank ?? 0]);
      }
  }
}

function saysWhatTheFactsSay(line: LineOverTime, facts: Fact[], { from, lastDay }: StandingOverTime, days: Day[]) {
  const pieces = piecesOf(facts, RULES, 'infinity');
  const rank = (day: Day) => heldOn(pieces, day).rank;
  const within = days.filter((day) => day >= from && day <= lastDay);
  expect(within.map((day) => rankOn(line, day))).toEqual(within.map(rank));
  let since = from;
  while (rank(addDays(since, -1)) > 0) since = addDays(since, -1);
  expect(line.heldSince).toBe(rank(from) > 0 && since < from ? since : null);
  const standing = facts.filter((fact) => !fact.voidedAt && fact.from >= from);
  expect(line.evidence.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort());
}

function rankOn({ periods }: LineOverTime, day: Day): number {
  const on = periods.filter(({ from, lastDay }) => inRange(from, lastDay && addDays(lastDay, 1), day));
  expect(on.length).toBeLessThanOrEqual(1);
  return on[0]?.held.rank ?? 0;
}
