import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AgainstRequirement,
  type Candidate,
  EVIDENCE_STRENGTH,
  isAboutToLapse,
  NEAREST_FIRST,
  ranked,
  strengthOf,
} from './match.rules.js';

const LAPSING = { on: '2026-11-02', lapseWindow: 90 };

const met = (kind: string, metUntil: string | null = null): AgainstRequirement => ({
  competencyId: 'c',
  required: 2,
  held: 3,
  state: 'met',
  kind,
  metUntil,
  lapsedOn: null,
});
const lacked: AgainstRequirement = { ...met('attendance'), held: 1, state: 'below' };

const person = (practitionerId: string, row: Partial<Candidate> = {}): Candidate => ({
  practitionerId,
  standings: [met('assessment'), met('assessment')],
  where: 'in the same area',
  freeHours: 20,
  ...row,
});

const order = (...people: Candidate[]) =>
  ranked(people, LAPSING).map(({ person: { practitionerId } }) => practitionerId);

describe('the order of a match', () => {
  it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    [
      'meeting all, before stronger evidence',
      { standings: [met('attendance'), met('attendance')] },
      { standings: [met('sign-off'), lacked] },
    ],
    [
      'lacking fewer, before stronger evidence',
      { standings: [met('attendance'), met('attendance'), lacked] },
      { standings: [met('sign-off'), lacked, lacked] },
    ],
    [
      'stronger evidence, before what is about to lapse',
      { standings: [met('sign-off', '2026-11-03')] },
      { standings: [met('assessment')] },
    ],
    [
      'nothing about to lapse, before nearness',
      { standings: [met('assessment')], where: 'elsewhere' },
      { standings: [met('observation', '2026-12-01')], where: 'in the cluster' },
    ],
    ['the cluster, before the area', { where: 'in the cluster', freeHours: 1 }, { where: 'in the same area' }],
    ['the area, before elsewhere', { where: 'in the same area', freeHours: null }, { where: 'elsewhere' }],
    ['more free hours', { freeHours: 21 }, { freeHours: 20 }],
    ['no free hours, before unknown ones', { freeHours: 0 }, { freeHours: null }],
  ])('puts first %s', (_, better, worse) => {
    expect(order(person('a', worse), person('b', better))).toEqual(['b', 'a']);
    expect(ranked([person('a', worse), person('b', better)], LAPSING).map(({ tied }) => tied)).toEqual([false, false]);
  });

  it('puts equals in order of id, and says that they are tied', () => {
    const people = [person('c'), person('d', { freeHours: 1 }), person('b'), person('a', { freeHours: 99 })];
    expect(
      ranked(people, LAPSING).map(({ person: { practitionerId }, place, tied }) => [practitionerId, place, tied]),
    ).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 3, true],
      ['d', 4, false],
    ]);
  });

  it('is the same whatever order the people are read in', () => {
    const someone = fc.record({
      standings: fc.array(fc.constantFrom(met('sign-off'), met('attendance', '2026-11-09'), lacked), {
        minLength: 2,
        maxLength: 2,
      }),
      where: fc.constantFrom(...NEAREST_FIRST),
      freeHours: fc.constantFrom(null, 0, 18.5, 37),
    });
    const shuffled = fc
      .array(someone, { maxLength: 12 })
      .map((rows) => rows.map((row, at) => person(`p${10 + at}`, row)))
      .chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })));
    fc.assert(
      fc.property(shuffled, ([people, mixed]) => expect(ranked(mixed, LAPSING)).toEqual(ranked(people, LAPSING))),
    );
  });
});

describe('evidence strength', () => {
  it.each([
    [['sign-off', 'attendance'], 5],
    [['assessment', 'observation'], 6],
    [['qualification', 'credit', 'alignment'], 6],
  ])('of %s is %s', (kinds, strength) => {
    expect(strengthOf({ standings: kinds.map((kind) => met(kind)) })).toBe(strength);
  });

  it('counts only what meets a requirement', () => {
    expect(strengthOf({ standings: [met('attendance'), lacked] })).toBe(1);
  });

  it('puts no kind of evidence below attendance', () => {
    expect(Math.min(...Object.values(EVIDENCE_STRENGTH))).toBe(EVIDENCE_STRENGTH.attendance);
  });
});

it.each([
  ['2026-11-03', true],
  ['2027-01-31', true],
  ['2027-02-01', false],
  [null, false],
])('what is first not met on %s is about to lapse: %s', (metUntil, soon) => {
  expect(isAboutToLapse({ metUntil }, LAPSING)).toBe(soon);
});
