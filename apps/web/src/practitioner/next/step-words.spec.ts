import { expect, it } from '@jest/globals';
import type { Gap } from './operations.js';
import { howInWords, isSameStep } from './step-words.js';

const session = {
  ...{
    id: 's',
    module: { name: 'Home visiting' },
    heldOn: '2026-11-23',
    startsAt: '13:15',
    capacity: 8,
    booked: 7,
    waiting: 0,
  },
  ...{ hasBegun: false, minutes: 60, organiser: { name: 'Council' }, site: { name: 'Rowan' } },
};
const at = (over: Partial<NonNullable<Gap['step']>>): Gap['step'] => ({
  ...{ evidenceKind: 'ASSESSMENT' as const, isBooked: false, isWaiting: false, session, ...over },
});
const observed = at({ session: null, evidenceKind: 'OBSERVATION' });
const raul = { id: 'r', name: 'Raúl Ramírez' };
const chidi = { id: 'c', name: 'Chidi Dhillon' };

it.each<[Gap['step'], Gap['mayBeShownBy'], (typeof raul)[], string]>([
  [at({}), [], [raul], 'Home visiting with its assessment: Monday 23 November 2026, 13:15, Rowan, 1 place left.'],
  [
    at({ session: { ...session, booked: 8 } }),
    [],
    [raul],
    'Home visiting with its assessment: Monday 23 November 2026, 13:15, Rowan, full.',
  ],
  [
    at({ session: { ...session, booked: 8, waiting: 2 } }),
    [],
    [raul],
    'Home visiting with its assessment: Monday 23 November 2026, 13:15, Rowan, full, 2 waiting.',
  ],
  [
    at({ evidenceKind: 'ATTENDANCE', isBooked: true, session: { ...session, site: null } }),
    [],
    [raul],
    'Home visiting: Monday 23 November 2026, 13:15.',
  ],
  [
    observed,
    ['OBSERVATION', 'SIGN_OFF'],
    [chidi, raul],
    'Chidi Dhillon or Raúl Ramírez can observe you at work. A sign-off would count too.',
  ],
  [observed, [], [], 'It can be observed at work. No manager in post is named for you.'],
  [null, ['SIGN_OFF'], [raul], 'Nothing is planned: ask Raúl Ramírez. A sign-off would count.'],
  [null, [], [], 'Nothing is planned. No manager in post is named for you.'],
])('%j', (step, mayBeShownBy, managers, says) => {
  expect(howInWords({ step, mayBeShownBy }, { step: null }, managers)).toBe(says);
});

it('of one session that closes several things the first alone tells which', () => {
  const gap = { step: at({}), mayBeShownBy: [] };
  expect(howInWords(gap, gap, [])).toBe('The same session closes this too.');
  expect([isSameStep(gap, undefined), isSameStep({ step: observed }, { step: observed })]).toEqual([false, false]);
});
