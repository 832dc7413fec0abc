import { describe, expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import { type Line, lineInWords, type Piece, whyPiece } from './proof.rules.js';

const piece = (over: Partial<Piece> = {}): Piece => ({
  evidenceId: 'e1',
  kind: 'OBSERVATION',
  stated: 2,
  rank: 2,
  from: '2025-03-03',
  until: null,
  heldUntil: null,
  waits: false,
  part: false,
  recordedAt: '2025-03-03T12:00:00Z',
  voidedAt: null,
  voidedOn: null,
  voidReason: null,
  ...over,
});

const named = (rank: number) => ['', 'Aware', 'With support', 'Independently'][rank]!;

describe('why a piece decides or falls short of rank 2 on 2 November 2026', () => {
  it.each([
    ['decides', piece(), 'e1', 'Decides: it reaches With support, as asked.'],
    [
      'decides and is more than asked',
      piece({ stated: 3, rank: 3 }),
      'e1',
      'Decides: it reaches Independently, and With support is asked.',
    ],
    ['would do too', piece(), 'e2', 'Would do too; another piece decides.'],
    ['is below', piece({ stated: 1, rank: 1 }), 'e2', 'Reaches Aware; With support is asked.'],
    ['is a judgement of nothing', piece({ stated: 0, rank: 0 }), 'e2', 'Reaches no level; With support is asked.'],
    [
      'is capped by the ladder',
      piece({ kind: 'ATTENDANCE', stated: 2, rank: 1 }),
      'e1',
      'Decides. States With support, but attendance lifts no further than Aware; With support is asked.',
    ],
    ['ran out', piece({ until: '2026-09-30', heldUntil: '2026-09-30' }), null, 'Ran out after 29 September 2026.'],
    [
      'was ended by a later judgement',
      piece({ until: '2027-01-01', heldUntil: '2026-05-01' }),
      null,
      'Ended on 1 May 2026 by a later judgement at a lower level.',
    ],
    [
      'came through a split that asks for a new assessment',
      piece({ waits: true }),
      null,
      'Held before the framework changed; a new judgement has to confirm it.',
    ],
    [
      'was answered by that judgement',
      piece({ waits: true, heldUntil: '2026-05-01' }),
      null,
      'Ended on 1 May 2026 by a later judgement.',
    ],
    [
      'is of a part and decides',
      piece({ part: true, rank: 3 }),
      'e1',
      'Decides. Of a competency merged into this one: it counts with a piece of every other one, and the lowest is held.',
    ],
    ['counts later', piece({ from: '2026-12-01' }), null, 'Counts only from 1 December 2026.'],
    [
      'was voided',
      piece({ rank: null, voidedAt: '2026-06-30T23:30:00Z', voidedOn: '2026-07-01', voidReason: 'wrong person' }),
      null,
      // Half past eleven at night in UTC is the next day in London's summer.
      'Voided on 1 July 2026: wrong person',
    ],
  ])('one that %s', (_, one, deciderId, why) => {
    expect(whyPiece(one, { required: 2, on: '2026-11-02', deciderId, named })).toBe(why);
  });
});

describe('a line in words', () => {
  const now = verbsOf('2026-11-02', '2026-11-02');
  const line = {
    requiredName: 'With support',
    heldName: null,
    decider: null,
    lastDay: null,
    lapsedOn: null,
  };
  it.each<[Partial<Line> & Pick<Line, 'state'>, string]>([
    [
      { state: 'TO_CONFIRM' },
      'Asked: With support. To be confirmed: what you held before the framework changed would reach it; a new judgement has to show it.',
    ],
    [{ state: 'NONE' }, 'Asked: With support. No level is held.'],
    [{ state: 'SELF_RATED_ONLY' }, 'Asked: With support. You have rated yourself, but no level is held yet.'],
    [
      { state: 'LAPSED', lapsedOn: '2026-09-30' },
      'Asked: With support. Lapsed: what you had ran out after 29 September 2026.',
    ],
    [
      { state: 'BELOW', heldName: 'Aware', decider: { kind: 'ATTENDANCE', from: '2026-03-24' } },
      'Asked: With support. Not there yet. You hold Aware by attendance of 24 March 2026.',
    ],
    [
      {
        state: 'MET',
        heldName: 'Independently',
        decider: { kind: 'ASSESSMENT', from: '2026-03-24' },
        lastDay: '2027-03-23',
      },
      'Asked: With support. Met. You hold Independently by assessment of 24 March 2026, until 23 March 2027.',
    ],
  ])('%j', (over, words) => {
    expect(lineInWords({ ...line, ...over }, 'themselves', now)).toBe(words);
  });

  it.each<[Partial<Line> & Pick<Line, 'state'>, string]>([
    [{ state: 'SELF_RATED_ONLY' }, 'They have rated themselves, but no level is held yet.'],
    [{ state: 'LAPSED', lapsedOn: '2026-09-30' }, 'Lapsed: what they had ran out after 29 September 2026.'],
    [
      { state: 'BELOW', heldName: 'Aware', decider: { kind: 'ATTENDANCE', from: '2026-03-24' } },
      'Not there yet. They hold Aware by attendance of 24 March 2026.',
    ],
  ])('to somebody else, %j', (over, words) => {
    expect(lineInWords({ ...line, ...over }, 'somebody else', now)).toBe(`Asked: With support. ${words}`);
  });
});
