import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import type { UnmetRequirement } from '@app/standing';
import type { Session } from '../sessions/index.js';
import { allMet, distanceInWords, nothingAsked, overlapInWords, stepInWords } from './next-level.words.js';

const now = verbsOf('2026-11-02', '2026-11-02');

it.each([
  [{ missing: 1, steps: 1, left: 0 }, '1 requirement stands between you and Universal. 1 step closes it.'],
  [{ missing: 3, steps: 2, left: 0 }, '3 requirements stand between you and Universal. 2 steps close them all.'],
  [
    { missing: 3, steps: 1, left: 1 },
    '3 requirements stand between you and Universal. 1 step closes some of them. For 1 there is no way on offer yet: ask your line manager.',
  ],
  [
    { missing: 2, steps: 0, left: 2 },
    '2 requirements stand between you and Universal. For 2 there is no way on offer yet: ask your line manager.',
  ],
])('%j', (counts, words) => {
  expect(distanceInWords('Universal', counts, now)).toBe(words);
});

it.each([
  [{ booked: 5, isBooked: false, kind: 'ATTENDANCE' }, 'Attend Feeding on 1 December 2026: it closes Feeding (Aware).'],
  [
    { booked: 6, isBooked: true, kind: 'ASSESSMENT' },
    'Attend Feeding on 1 December 2026, where you have a place, and pass its assessment: it closes Feeding (Aware).',
  ],
  [
    { booked: 6, isBooked: false, kind: 'ATTENDANCE' },
    'Attend Feeding on 1 December 2026, once a place there is free: it closes Feeding (Aware).',
  ],
] as const)('%j', ({ booked, isBooked, kind }, words) => {
  const session = { module: { name: 'Feeding' }, heldOn: '2026-12-01', booked, capacity: 6 } as Session;
  const missing = { competency: { name: 'Feeding' }, required: { name: 'Aware' } } as UnmetRequirement;
  expect(stepInWords({ session, evidenceKind: kind, isBooked }, [missing])).toBe(words);
});

it('need levels that ask for nothing are named', () => {
  expect(allMet(0, [], now)).toBe(
    'Your partnership has no need levels yet, so there is none to meet. Ask your data steward.',
  );
  expect([nothingAsked([], now), allMet(3, [], now)]).toEqual(['', 'You meet every family need level.']);
  expect(nothingAsked(['Universal'], now)).toBe('Universal asks for nothing, so nobody meets it.');
  expect(allMet(2, ['Universal', 'Universal plus'], now)).toBe(
    'Universal, Universal plus ask for nothing, so nobody meets them.',
  );
  expect(allMet(3, ['Universal', 'Universal plus'], now)).toBe(
    'You meet every family need level that asks for something. Universal, Universal plus ask for nothing, so nobody meets them.',
  );
});

it('steps at the same time are named', () => {
  const at = (name: string, startsAt: string) => ({
    session: { module: { name }, heldOn: '2026-12-01', startsAt } as Session,
  });
  expect(overlapInWords([])).toBe('');
  expect(overlapInWords([at('Consent', '09:30'), at('Play', '10:00')])).toBe(
    'You cannot be at all of these sessions, as their times overlap: Consent on 1 December 2026 at 09:30; Play on 1 December 2026 at 10:00. No other way of as few steps was found.',
  );
});

it.each([
  ['2026-10-01', '1 requirement stood between you and Universal.', 'Universal asked for nothing, so nobody met it.'],
  [
    '2027-01-01',
    '1 requirement would stand between you and Universal.',
    'Universal asks for nothing, so nobody would meet it.',
  ],
])('of %s in its tense', (on, stood, nobody) => {
  const verbs = verbsOf(on, '2026-11-02');
  expect(distanceInWords('Universal', { missing: 1, steps: 0, left: 0 }, verbs)).toBe(stood);
  expect(nothingAsked(['Universal'], verbs)).toBe(nobody);
});
