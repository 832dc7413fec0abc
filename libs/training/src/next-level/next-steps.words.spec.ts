import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import type { EvidenceKind } from '@app/standing';
import type { Session } from '../sessions/index.js';
import { nextStepsInWords } from './next-steps.words.js';

const session = (heldOn: string, evidenceKind: EvidenceKind = 'ATTENDANCE', isBooked = false) => ({
  session: { heldOn } as Session,
  ...{ evidenceKind, isBooked },
});
const now = verbsOf('2026-11-02', '2026-11-02');
const today = session('2026-11-02', 'ATTENDANCE', true);
const assessed = session('2026-12-01', 'ASSESSMENT');
const mine = session('2026-12-04', 'ATTENDANCE', true);
const full = { ...session('2026-12-01'), session: { heldOn: '2026-12-01', booked: 6, capacity: 6 } as Session };
const last = session('2027-01-15', 'ASSESSMENT');
const observed = { session: null, evidenceKind: 'OBSERVATION' as const, isBooked: false };
const universal = { name: 'Universal' };

it.each([
  [[], 'Nothing is open.'],
  [[null], '1 is open. For 1 nothing is planned.'],
  [[observed, null], '2 are open. 1 can be shown at work. For 1 nothing is planned.'],
  [
    [today, assessed, assessed],
    '3 are open. Today’s session closes 1. A session on 1 December 2026 closes 2 more if you pass.',
  ],
  [
    [mine, last, last, observed],
    '4 are open. Your session on 4 December 2026 closes 1. A session on 15 January 2027 closes 2 more if you pass. 1 can be shown at work.',
  ],
  [[full], '1 is open. A session on 1 December 2026, once a place there is free, closes 1.'],
  [
    [today, assessed, mine, last],
    '4 are open. Today’s session closes 1. A session on 1 December 2026 closes 1 more if you pass. Later sessions close 2 more.',
  ],
])('%j', (steps, words) => {
  const gaps = steps.map((step) => ({ step }));
  expect(nextStepsInWords({ asked: 9, gaps, completes: null, verbs: now, today: '2026-11-02' })).toBe(words);
});

it('a need level that the first session completes is named, and so is that nothing is asked', () => {
  const told = { asked: 9, gaps: [{ step: today }], verbs: now, today: '2026-11-02' };
  expect(nextStepsInWords({ ...told, completes: universal })).toBe(
    '1 is open. Today’s session closes 1, and then you meet all that Universal asks.',
  );
  expect(nextStepsInWords({ ...told, asked: 0, gaps: [], completes: null })).toBe('Nothing is asked of you.');
});
