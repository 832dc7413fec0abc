import { expect, it } from '@jest/globals';
import { type Day, verbsOf } from '@app/kernel';
import { teamInWords, teamLineInWords } from './team.rules.js';

const ON = '2026-11-02';
const IS = verbsOf(ON, ON);

it.each([
  [{ size: 9, withLapsed: 3, withLapsing: 2 }, '9 people; 3 have something lapsed, 2 have something that lapses by'],
  [{ size: 2, withLapsed: 1, withLapsing: 1 }, '2 people; 1 has something lapsed, 1 has something that lapses by'],
  [
    { size: 1, withLapsed: 0, withLapsing: 0 },
    '1 person; nobody has anything lapsed, nobody has anything that lapses by',
  ],
])('of %o says so, and by which day', (counts, sentence) => {
  expect(teamInWords({ ...counts, soonDays: 90 }, ON, IS)).toBe(`${sentence} 31 January 2027.`);
});

it('says that nobody is there', () => {
  const nobody = { size: 0, withLapsed: 0, withLapsing: 0, soonDays: 90 };
  expect(teamInWords(nobody, ON, IS)).toBe('Nobody is in this team on 2 November 2026.');
});

it('of another day says that it was or would be so', () => {
  const of = (today: Day) =>
    teamInWords({ size: 9, withLapsed: 1, withLapsing: 0, soonDays: 90 }, ON, verbsOf(ON, today));
  expect(of('2026-11-03')).toBe(
    '9 people; 1 had something lapsed, nobody had anything that lapsed by 31 January 2027.',
  );
  expect(of('2026-11-01')).toBe(
    '9 people; 1 would have something lapsed, nobody would have anything that would lapse by 31 January 2027.',
  );
});

const now = verbsOf('2026-11-02', '2026-11-02');
const line: Parameters<typeof teamLineInWords>[0] = {
  state: 'MET',
  requiredName: 'Aware',
  heldName: 'With support',
  decider: { kind: 'ASSESSMENT', from: '2026-01-05' },
  lastDay: '2027-01-30',
  lapsedOn: null,
  lapsing: true,
};

it('says until when what lapses soon is met', () => {
  expect(teamLineInWords(line, now)).toBe('Asked: Aware. Met up to and including 30 January 2027.');
});

it('says of the rest what a profile says of somebody else', () => {
  const lapsed: typeof line = { ...line, state: 'LAPSED', lapsedOn: '2026-11-02', lastDay: null, lapsing: false };
  expect(teamLineInWords(lapsed, now)).toBe('Asked: Aware. Lapsed: what they had ran out after 1 November 2026.');
});
