import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceKind } from '@app/standing';
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

const met = (kind: EvidenceKind, metUntil: string | null = null): AgainstRequirement => ({
  competencyId: 'c',
  required: 2,
  held: 3,
  state: 'MET',
  kind,
  metUntil,
  lapsedOn: null,
});
const lacked: AgainstRequirement = { ...met('ATTENDANCE'), held: 1, state: 'BELOW' };

const person = (practitionerId: string, row: Partial<Candidate> = {}): Candidate => ({
  practitionerId,
  standings: [met('ASSESSMENT'), met('ASSESSMENT')],
  where: 'IN_AREA',
  freeHours: 20,
  ...row,
});

const order = (...people: Candidate[]) =>
  ranked(people, LAPSING).map(({ person: { practitionerId } }) => practitionerId);

describe('the order of a match', () => {
  it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    [
      'meeting all, before stronger evidence',
      { standings: [met('ATTENDANCE'), met('ATTENDANCE')] },
      { standings: [met('SIGN_OFF'), lacked] },
    ],
    [
      'lacking fewer, before stronger evidence',
      { standings: [met('ATTENDANCE'), met('ATTENDANCE'), lacked] },
      { standings: [met('SIGN_OFF'), lacked, lacked] },
    ],
    [
      'stronger evidence, before what is about to lapse',
      { standings: [met('SIGN_OFF', '2026-11-03')] },
      { standings: [met('ASSESSMENT')] },
    ],
    [
      'nothing about to lapse, before nearness',
      { standings: [met('ASSESSMENT')], where: 'ELSEWHERE' },
      { standings: [met('OBSERVATION', '2026-12-01')], where: 'IN_CLUSTER' },
    ],
    ['the cluster, before the area', { where: 'IN_CLUSTER', freeHours: 1 }, { where: 'IN_AREA' }],
    ['the area, before elsewhere', { where: 'IN_AREA', freeHours: null }, { where: 'ELSEWHERE' }],
    ['more free hours', { freeHours: 21 }, { freeHours: 20 }],
    ['no free hours, before unknown ones', { freeHours: 0 }, { freeHours: null }],
  ])('puts first %s', (_, better, worse) => {
    expect(order(person('a', worse), person('b', better))).toEqual(['b', 'a']);
    expect(ranked([person('a', worse), person('b', better)], LAPSING).map(({ tied }) => tied)).toEqual([false, false]);
  });

  it('puts equals in order of id, and says that they are tied', () => {
    const people = [person('c'), person('d', { freeHours: 1 }), person('b'), person('a', { freeHours: 99 })];
    expect(
      ranked(people, LAPSING).map(({ person: { practitionerId }, position, tied }) => [practitionerId, position, tied]),
    ).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 3, true],
      ['d', 4, false],
    ]);
  });

  it('is the same whatever order the people are read in', () => {
    const someone = fc.record({
      standings: fc.array(fc.constantFrom(met('SIGN_OFF'), met('ATTENDANCE', '2026-11-09'), lacked), {
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
  it.each<[EvidenceKind[], number]>([
    [['SIGN_OFF', 'ATTENDANCE'], 5],
    [['ASSESSMENT', 'OBSERVATION'], 6],
    [['QUALIFICATION', 'CREDIT', 'ALIGNMENT'], 6],
  ])('of %s is %s', (kinds, strength) => {
    expect(strengthOf({ standings: kinds.map((kind) => met(kind)) })).toBe(strength);
  });

  it('counts only what meets a requirement', () => {
    expect(strengthOf({ standings: [met('ATTENDANCE'), lacked] })).toBe(1);
  });

  it('puts no kind of evidence below attendance', () => {
    expect(Math.min(...Object.values(EVIDENCE_STRENGTH))).toBe(EVIDENCE_STRENGTH.ATTENDANCE);
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
