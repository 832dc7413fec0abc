import { expect, it } from '@jest/globals';
import { type Day, verbsOf } from '@app/kernel';
import { type Check, type Found, shortInWords, verdictInWords, whereInWords } from './close-match.words.js';

const found = (changed: Partial<Found>): Found => ({
  on: '2026-11-02' as Day,
  place: 'North',
  isOneCluster: false,
  level: null,
  clusters: { all: 25, short: 2 },
  checks: { all: 75, short: 3 },
  closeUpToPercent: 10,
  verbs: verbsOf('2026-11-02', '2026-11-02'),
  ...changed,
});

const one = { isOneCluster: true, clusters: { all: 1, short: 1 } };

it.each<[Partial<Found>, string]>([
  [{}, 'No: on 2 November 2026, 2 of 25 clusters of North do not have enough people.'],
  [
    { level: 'Universal', clusters: { all: 25, short: 1 }, checks: { all: 25, short: 1 } },
    'No: on 2 November 2026, 1 of 25 clusters of North does not have enough people at Universal.',
  ],
  [
    { clusters: { all: 1, short: 1 }, checks: { all: 3, short: 3 } },
    'No: on 2 November 2026, 1 of 1 cluster of North does not have enough people.',
  ],
  [
    { ...one, checks: { all: 3, short: 2 } },
    'No: on 2 November 2026, North does not have enough people at 2 of 3 need levels.',
  ],
  [
    { ...one, level: 'Universal', checks: { all: 1, short: 1 } },
    'No: on 2 November 2026, North does not have enough people at Universal.',
  ],
  [
    { checks: { all: 75, short: 0 } },
    'Yes: on 2 November 2026, every cluster of North has enough people at every need level, or is close enough: at most 10% short.',
  ],
  [
    { ...one, level: 'Universal', checks: { all: 1, short: 0 } },
    'Yes: on 2 November 2026, North has enough people at Universal, or is close enough: at most 10% short.',
  ],
  [
    { checks: { all: 0, short: 0 } },
    'No families are recorded as expected in North on 2 November 2026, so nothing is required and nothing is short.',
  ],
  [
    { level: 'Universal', checks: { all: 0, short: 0 } },
    'No families are recorded as expected in North at Universal on 2 November 2026, so nothing is required and nothing is short.',
  ],
])('the verdict of %j', (changed, words) => {
  expect(verdictInWords(found(changed))).toBe(words);
});

const check = (held: number, needed: number, changed: Partial<Check> = {}): Check => ({
  cluster: 'Mill',
  level: 'Universal',
  heads: { held, needed },
  fte: { held, needed },
  shortfallPercent: 50,
  ...changed,
});

it.each<[Check, string]>([
  [check(0, 4), 'Mill has nobody at Universal, where 4 people are needed: 50% of FTE short.'],
  [check(0, 1), 'Mill has nobody at Universal, where 1 person is needed: 50% of FTE short.'],
  [check(2, 4), 'Mill has 2 of the 4 people needed at Universal: 50% of FTE short.'],
  [
    check(2, 2, { fte: { held: 1.2, needed: 2 }, shortfallPercent: 40 }),
    'Mill has 2 people at Universal, where 2 are needed, but 1.2 of the 2 full-time equivalents: 40% short.',
  ],
])('one shortfall, %j', (short, words) => {
  expect(shortInWords(short, verbsOf('2026-11-02', '2026-11-02'))).toBe(words);
});

it.each([
  [
    '2025-03-01',
    'No: on 2 November 2026, 1 of 25 clusters of North did not have enough people.',
    'Mill had nobody at Universal, where 1 person was needed. Everywhere else there was enough at every need level, or close to it.',
  ],
  [
    '2027-03-01',
    'No: on 2 November 2026, 1 of 25 clusters of North would not have enough people.',
    'Mill would have nobody at Universal, where 1 person would be needed. Everywhere else there would be enough at every need level, or close to it.',
  ],
])('an answer of %s, asked on 2 November 2026, was or would be so', (on, verdict, where) => {
  const then = found({
    verbs: verbsOf(on, '2026-11-02'),
    clusters: { all: 25, short: 1 },
    checks: { all: 75, short: 1 },
  });
  expect([verdictInWords(then), whereInWords([check(0, 1)], then)]).toEqual([verdict, where]);
});

const EACH = 'Mill has 2 of the 4 people needed at Universal.';

it.each<[number, Partial<Found>, string | null]>([
  [0, { checks: { all: 75, short: 0 } }, null],
  [
    1,
    { checks: { all: 75, short: 1 } },
    `${EACH} Everywhere else there is enough at every need level, or close to it.`,
  ],
  [
    1,
    { level: 'Universal', checks: { all: 25, short: 1 } },
    `${EACH} Everywhere else there is enough, or close to it.`,
  ],
  [1, { ...one, checks: { all: 3, short: 1 } }, `${EACH} At its other need levels there is enough, or close to it.`],
  [1, { ...one, checks: { all: 1, short: 1 } }, EACH],
  [
    3,
    { checks: { all: 75, short: 4 } },
    `${EACH} ${EACH} ${EACH} 1 more is short, each a cluster at one need level. Everywhere else there is enough at every need level, or close to it.`,
  ],
  [3, { checks: { all: 5, short: 5 } }, `${EACH} ${EACH} ${EACH} 2 more are short, each a cluster at one need level.`],
])('where, with %i named of %j', (named, changed, words) => {
  expect(
    whereInWords(
      Array.from({ length: named }, () => check(2, 4)),
      found(changed),
    ),
  ).toBe(words);
});
