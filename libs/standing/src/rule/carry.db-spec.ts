import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Day, Instant } from '@app/kernel';
import { ownWorld, type World } from '../../../../test/support/world.js';
import {
  kept,
  late,
  type Later,
  nobody,
  piece,
  reassess,
  rest,
  type Said,
  seen,
  signOff,
  split,
  standingAfter,
  V2,
} from './spec.carry.js';

describe('what is held follows a competency into later versions, reading by reading', () => {
  let world: World;
  beforeAll(async () => {
    world = await ownWorld({ people: 1 });
  });
  afterAll(() => world.close());

  it.each<[string, Later[], Said[], [string, number, Day], object]>([
    [
      '1: what the older edition says counts where the newer keeps the competency (T1)',
      [kept],
      [signOff('a')],
      ['A', 3, '2026-04-01'],
      { state: 'MET', held: 3, evidence_id: piece(1) },
    ],
    [
      '1: over any number of versions, in whatever words',
      [kept, ['2026-06-01', ['A reworded AA', 'B dropped', 'C dropped', 'D dropped', 'E dropped', 'F dropped']]],
      [signOff('a')],
      ['AA', 3, '2026-07-01'],
      { state: 'MET', held: 3, evidence_id: piece(1) },
    ],
    [
      '1: a judgement in the newer words ends what the older said',
      [kept],
      [signOff('a', 4), seen('A', 2, '2026-04-01')],
      ['A', 3, '2026-05-01'],
      { state: 'BELOW', held: 2, evidence_id: piece(2) },
    ],
    [
      '1: and not a day earlier',
      [kept],
      [signOff('a', 4), seen('A', 2, '2026-04-01')],
      ['A', 3, '2026-03-31'],
      { state: 'MET', held: 4, held_until: '2026-04-01' },
    ],
    [
      '2: what is split stands on the whole until the day before',
      [split],
      [signOff('b')],
      ['b', 3, '2026-02-28'],
      { state: 'MET', held: 3 },
    ],
    ['2: and on it no longer on the day', [split], [signOff('b')], ['b', 3, V2], { state: 'NONE', ...nobody }],
    ['2: but on a part', [split], [signOff('b')], ['B1', 3, V2], { state: 'MET', held: 3, evidence_id: piece(1) }],
    ['2: where it did not before', [split], [signOff('b')], ['B1', 3, '2026-02-28'], { state: 'NONE', ...nobody }],
    [
      '2: what was dropped is held no longer',
      [[V2, ['a dropped', ...rest('b', 'c', 'd', 'e', 'f')]]],
      [signOff('a')],
      ['a', 3, V2],
      { state: 'NONE', ...nobody },
    ],
    [
      '2: what is new is held by nobody',
      [[V2, ['new N', ...rest('a', 'b', 'c', 'd', 'e', 'f')]]],
      [signOff('a')],
      ['N', 1, V2],
      { state: 'NONE', ...nobody },
    ],
    [
      '5: on a part a piece keeps its place in the order, so a judgement before the split has ended it',
      [split],
      [['b', 'CREDIT', 3, '2025-05-01'], seen('b', 1, '2025-06-01')],
      ['B1', 3, V2],
      { state: 'BELOW', held: 1, evidence_id: piece(2) },
    ],
    [
      '5: and a credit after that judgement lifts again',
      [split],
      [seen('b', 1, '2025-05-01'), ['b', 'CREDIT', 3, '2025-06-01']],
      ['B1', 3, V2],
      { state: 'MET', held: 3, evidence_id: piece(2) },
    ],
    [
      '6: a judgement of one part acts there',
      [split],
      [signOff('b'), seen('B1', 1, '2026-04-01')],
      ['B1', 3, '2026-04-01'],
      { state: 'BELOW', held: 1 },
    ],
    [
      '6: and there alone',
      [split],
      [signOff('b'), seen('B1', 1, '2026-04-01')],
      ['B2', 3, '2026-04-01'],
      { state: 'MET', held: 3 },
    ],
    [
      '7: what is to be assessed again is not held, and to be confirmed where it would reach',
      [reassess],
      [signOff('c')],
      ['C1', 3, V2],
      { state: 'TO_CONFIRM', ...nobody },
    ],
    ['7: but not where it would not', [reassess], [signOff('c', 2)], ['C1', 3, V2], { state: 'NONE', ...nobody }],
    [
      '7: to confirm comes before below',
      [reassess],
      [signOff('c'), ['C1', 'CREDIT', 1, '2026-03-02']],
      ['C1', 3, '2026-03-02'],
      { state: 'TO_CONFIRM', held: 1, evidence_id: piece(2) },
    ],
    [
      '7: a judgement of the part answers, whatever it says',
      [reassess],
      [signOff('c'), seen('C1', 3, '2026-04-01', '2026-05-01')],
      ['C1', 3, '2026-04-30'],
      { state: 'MET', held: 3, evidence_id: piece(2) },
    ],
    [
      '7: and when that runs out it has lapsed',
      [reassess],
      [signOff('c'), seen('C1', 3, '2026-04-01', '2026-05-01')],
      ['C1', 3, '2026-05-01'],
      { state: 'LAPSED', ...nobody, lapsed_on: '2026-05-01' },
    ],
    [
      '7: the other part still waits',
      [reassess],
      [signOff('c'), seen('C1', 3, '2026-04-01')],
      ['C2', 3, '2026-04-01'],
      { state: 'TO_CONFIRM', ...nobody },
    ],
    [
      '7: what waits says nothing of what does not, though it came later',
      [[V2, reassess[1], late]],
      [seen('c', 1, '2026-03-10'), ['C1', 'CREDIT', 3, '2026-03-05', null, '2026-03-21T12:00:00Z']],
      ['C1', 3, '2026-03-21'],
      { state: 'MET', held: 3, evidence_id: piece(2) },
    ],
    [
      '7: what waited and ran out has lapsed',
      [reassess],
      [['c', 'QUALIFICATION', 3, '2025-05-01', '2026-03-15']],
      ['C1', 3, '2026-03-15'],
      { state: 'LAPSED', ...nobody, lapsed_on: '2026-03-15' },
    ],
  ])('%s', async (_, later, said, asked, expected) => {
    expect(await standingAfter(world, later, said, asked)).toMatchObject(expected);
  });

  it('7: a judgement answers what waits where the best of two counts, too', async () => {
    await world.owner.query(`update partnership set on_conflict = 'BEST'`);
    const standing = await standingAfter(
      world,
      [reassess],
      [signOff('c'), seen('C1', 1, '2026-04-01')],
      ['C1', 3, '2026-04-01'],
    );
    expect(standing).toMatchObject({ state: 'BELOW', held: 1, evidence_id: piece(2) });
    await world.owner.query(`update partnership set on_conflict = 'LATEST'`);
  });

  it.each<[string, string, Instant | 'infinity', object]>([
    ['the older leaf stands as long as nothing else is known', 'b', '2026-03-19T12:00:00Z', { state: 'MET', held: 3 }],
    ['and its part is known of by nobody', 'B1', '2026-03-19T12:00:00Z', { state: 'NONE', ...nobody }],
    ['the part has it once that is recorded, for days before that, too', 'B1', late, { state: 'MET', held: 3 }],
    ['and the older leaf ends', 'b', 'infinity', { state: 'NONE', ...nobody }],
  ])('4: where publishing is recorded late, %s', async (_, leaf, knownAt, expected) => {
    expect(
      await standingAfter(world, [[V2, split[1], late]], [signOff('b')], [leaf, 3, '2026-03-05'], knownAt),
    ).toMatchObject(expected);
  });
});
