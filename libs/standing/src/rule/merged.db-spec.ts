import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Day } from '@app/kernel';
import { ownWorld, type World } from '../../../../test/support/world.js';
import {
  late,
  type Later,
  merged,
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

describe('what is held of a merged competency, and what had run out, reading by reading', () => {
  let world: World;
  beforeAll(async () => {
    world = await ownWorld({ people: 1 });
  });
  afterAll(() => world.close());

  it.each<[string, Later[], Said[], [string, number, Day], object]>([
    [
      '8: of what was merged the lowest is held, until the first ends, by that one',
      [merged],
      [signOff('d', 4), ['e', 'ASSESSMENT', 2, '2025-06-01', '2026-12-01']],
      ['M', 2, V2],
      { state: 'MET', held: 2, evidence_id: piece(2), held_until: '2026-12-01' },
    ],
    ['8: who lacks a part holds nothing', [merged], [signOff('d', 4)], ['M', 1, V2], { state: 'NONE', ...nobody }],
    [
      '8: of equal ends the lowest id',
      [merged],
      [signOff('e'), signOff('d')],
      ['M', 3, V2],
      { state: 'MET', held: 3, evidence_id: piece(1), held_until: null },
    ],
    [
      '8: of several pieces of a part the one that lasts longest',
      [merged],
      [
        signOff('d'),
        ['e', 'ASSESSMENT', 2, '2025-06-01', '2026-12-01'],
        ['e', 'ASSESSMENT', 2, '2025-06-02', '2027-01-01'],
      ],
      ['M', 2, V2],
      { state: 'MET', held: 2, evidence_id: piece(3), held_until: '2027-01-01' },
    ],
    [
      '8: of three parts',
      [[V2, ['d e f merged M', ...rest('a', 'b', 'c')]]],
      [signOff('d', 4), signOff('e', 3), signOff('f', 2)],
      ['M', 3, V2],
      { state: 'BELOW', held: 2, evidence_id: piece(1) },
    ],
    [
      '8: a combination waits if one of it waits',
      [reassess, ['2026-06-01', ['C1 D merged M', 'C2 dropped', 'A dropped', 'B dropped', 'E dropped', 'F dropped']]],
      [signOff('c'), signOff('d')],
      ['M', 3, '2026-06-01'],
      { state: 'TO_CONFIRM', ...nobody },
    ],
    [
      '8: and is beside what the merged leaf has itself',
      [merged],
      [signOff('d', 1), signOff('e', 1), ['M', 'CREDIT', 3, '2026-03-02']],
      ['M', 3, '2026-03-02'],
      { state: 'MET', held: 3, evidence_id: piece(3) },
    ],
    [
      '9: a judgement of the merged leaf ends a combination above it',
      [merged],
      [signOff('d'), signOff('e'), seen('M', 2, '2026-04-01')],
      ['M', 3, '2026-04-01'],
      { state: 'BELOW', held: 2, evidence_id: piece(3) },
    ],
    [
      '9: if any piece of it came before, though the other came later',
      [[V2, merged[1], late]],
      [
        signOff('d'),
        signOff('e', 3, '2026-03-15'),
        ['M', 'OBSERVATION', 1, '2026-03-10', null, '2026-03-21T12:00:00Z'],
      ],
      ['M', 3, '2026-03-21'],
      { state: 'BELOW', held: 1, evidence_id: piece(3) },
    ],
    [
      '9: whichever of them that is',
      [[V2, merged[1], late]],
      [
        signOff('e'),
        signOff('d', 3, '2026-03-15'),
        ['M', 'OBSERVATION', 1, '2026-03-10', null, '2026-03-21T12:00:00Z'],
      ],
      ['M', 3, '2026-03-21'],
      { state: 'BELOW', held: 1, evidence_id: piece(3) },
    ],
    [
      '9: a judgement of a part stays with the part',
      [merged],
      [signOff('d'), signOff('e'), seen('d', 1, '2026-02-01')],
      ['M', 3, V2],
      { state: 'BELOW', held: 1, evidence_id: piece(2) },
    ],
    [
      '10: what had run out before the split has lapsed after it',
      [split],
      [['b', 'QUALIFICATION', 3, '2025-05-01', '2026-02-01']],
      ['B1', 3, '2026-03-05'],
      { state: 'LAPSED', ...nobody, lapsed_on: '2026-02-01' },
    ],
    [
      '10: so has a combination of which one had',
      [merged],
      [['d', 'QUALIFICATION', 3, '2025-05-01', '2026-02-01'], signOff('e')],
      ['M', 3, '2026-03-05'],
      { state: 'LAPSED', ...nobody, lapsed_on: '2026-02-01' },
    ],
    [
      '10: unless a later judgement of that part says less',
      [merged],
      [['d', 'QUALIFICATION', 3, '2025-05-01', '2026-02-01'], signOff('e'), seen('d', 1, '2026-02-10')],
      ['M', 3, '2026-03-05'],
      { state: 'BELOW', held: 1, evidence_id: piece(2) },
    ],
    [
      '10: or of the merged leaf',
      [merged],
      [['d', 'QUALIFICATION', 3, '2025-05-01', '2026-02-01'], signOff('e'), seen('M', 2, '2026-03-04')],
      ['M', 3, '2026-03-05'],
      { state: 'BELOW', held: 2, evidence_id: piece(3) },
    ],
  ])('%s', async (_, later, said, asked, expected) => {
    expect(await standingAfter(world, later, said, asked)).toMatchObject(expected);
  });
});
