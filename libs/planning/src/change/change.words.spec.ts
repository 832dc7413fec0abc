import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import { changeInWords, changesInWords, type Days, type Stand } from './change.words.js';

const stand = (held: number, needed: number, close: boolean, fte = { held, needed }): Stand => ({
  people: { held, needed },
  fte,
  close,
});
const IS = verbsOf('2026-11-02', '2026-11-02');
const on = (day: string): Days => ({ first: day, last: day });
const told = (before: Stand, now: Stand, days: Days | null = on('2026-11-02')) =>
  changeInWords({ cluster: 'Quarry Hill', level: 'Universal', before, now, since: '2026-10-26', days, verbs: IS });

it.each([
  [stand(9, 24, false), stand(23, 24, true), 'from 9 to 23 of 24 people on 2 November 2026. That is close enough.'],
  [stand(9, 24, false), stand(24, 24, true), 'from 9 to 24 of 24 people on 2 November 2026. That is enough.'],
  [stand(9, 9, true), stand(8, 9, false), 'from 9 to 8 of 9 people on 2 November 2026. It is short now.'],
  [stand(9, 9, true), stand(10, 9, true), 'from 9 to 10 people, where 9 are needed, on 2 November 2026.'],
  [stand(2, 1, true), stand(1, 1, true), 'from 2 to 1 people, where 1 is needed, on 2 November 2026.'],
  [
    stand(9, 1, true),
    stand(10, 11, true),
    'from 9 people, where 1 was needed, to 10, where 11 are needed, since 26 October 2026.',
  ],
  [stand(9, 9, true), stand(10, 11, true), 'from 9 of 9 to 10 of 11 people since 26 October 2026.'],
  [
    stand(9, 9, true, { held: 8.5, needed: 8.2 }),
    stand(9, 9, false, { held: 7, needed: 8.2 }),
    'from 8.5 to 7 full-time equivalents, where 8.2 are needed, on 2 November 2026. It is short now.',
  ],
])('%j to %j', (before, now, words) => {
  expect(told(before, now)).toBe(`Universal in Quarry Hill went ${words}`);
});

it('where somebody comes without hours, people tell it', () => {
  const hours = { held: 13.49, needed: 15.24 };
  expect(told(stand(20, 16, false, hours), stand(21, 16, false, hours))).toBe(
    'Universal in Quarry Hill went from 20 to 21 people, where 16 are needed, on 2 November 2026.',
  );
});

it('of several days none is said to be the day of it', () => {
  expect(told(stand(9, 7, true), stand(5, 7, false), { first: '2026-10-28', last: '2026-11-02' })).toBe(
    'Universal in Quarry Hill went from 9 to 5 people, where 7 are needed, since 26 October 2026, last on 2 November 2026. It is short now.',
  );
});

it('where enough people are there and their hours are too few, hours tell it', () => {
  const hours = (held: number) => ({ held, needed: 13 });
  expect(told(stand(19, 15, true, hours(14)), stand(15, 15, false, hours(11.2)))).toBe(
    'Universal in Quarry Hill went from 14 to 11.2 full-time equivalents, where 13 are needed, on 2 November 2026. It is short now.',
  );
});

it('without a day of its own it changed since', () => {
  expect(told(stand(9, 9, true), stand(9, 12, false), null)).toBe(
    'Universal in Quarry Hill went from 9 of 9 to 9 of 12 people since 26 October 2026. It is short now.',
  );
});

it.each([
  [0, 0, 0, 'nothing changed.'],
  [0, 0, 1, 'no check moved between enough and short; 1 figure changed.'],
  [1, 0, 1, '1 check fell short.'],
  [2, 1, 5, '2 checks fell short and 1 check has enough that had not; 2 figures changed besides.'],
  [0, 2, 3, '2 checks have enough that had not; 1 figure changed besides.'],
])('%i short, %i enough, of %i', (short, enough, all, words) => {
  expect(changesInWords('2026-10-26', { short, enough, all }, IS)).toBe(`Since 26 October 2026, ${words}`);
});

it('of a day to come it would be so', () => {
  const verbs = verbsOf('2027-06-01', '2026-11-02');
  const [before, now] = [stand(9, 9, true), stand(5, 9, false)];
  const told = { cluster: 'Mill', level: 'Universal', since: '2026-11-02', days: on('2027-05-09'), verbs };
  expect(changeInWords({ ...told, before, now })).toBe(
    'Universal in Mill would go from 9 to 5 of 9 people on 9 May 2027. It would be short then.',
  );
  expect(changesInWords('2026-11-02', { short: 2, enough: 0, all: 2 }, verbs)).toBe(
    'Since 2 November 2026, 2 checks would fall short.',
  );
  expect(changesInWords('2026-11-02', { short: 0, enough: 0, all: 0 }, verbs)).toBe(
    'Since 2 November 2026, nothing would change.',
  );
  expect(changesInWords('2026-11-02', { short: 0, enough: 1, all: 2 }, verbs)).toBe(
    'Since 2 November 2026, 1 check would have enough that had not; 1 figure would change besides.',
  );
});
