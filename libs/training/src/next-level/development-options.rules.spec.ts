import { describe, expect, it } from '@jest/globals';
import type { EvidenceKind } from '@app/standing';
import type { Session } from '../sessions/index.js';
import type { ComingSession } from './coming-sessions.queries.js';
import { optionsFor } from './development-options.rules.js';

const ceilings = new Map<EvidenceKind, number>([
  ['ATTENDANCE', 1],
  ['ASSESSMENT', 3],
  ['OBSERVATION', 2],
]);
const session = { id: 's', heldOn: '2026-12-01' } as Session;
const coming = (...gives: ComingSession['gives']): ComingSession => ({ session, isBooked: false, gives });
const gives = (kind: EvidenceKind, rank: number, competencyId = 'c') => ({ competencyId, rank, kind });
const gap = (required: number, competencyId = 'c') => ({ competencyId, required });
const told = (...args: Parameters<typeof optionsFor>) =>
  optionsFor(...args).map(({ key, on, evidenceKind, closes }) => [key, on, evidenceKind, closes]);

describe('what a person could do about a gap', () => {
  it.each<[string, number, ComingSession['gives'], unknown[]]>([
    ['attendance as high as its ceiling', 1, [gives('ATTENDANCE', 1)], ['s', '2026-12-01', 'ATTENDANCE', ['c']]],
    ['attendance stated above its ceiling', 2, [gives('ATTENDANCE', 3)], ['s', '2026-12-01', 'ATTENDANCE', []]],
    ['an assessment that states too little', 3, [gives('ASSESSMENT', 2)], ['s', '2026-12-01', 'ATTENDANCE', []]],
    [
      'an assessment beside attendance',
      1,
      [gives('ATTENDANCE', 1), gives('ASSESSMENT', 3)],
      ['s', '2026-12-01', 'ASSESSMENT', ['c']],
    ],
    ['evidence of something else', 1, [gives('ATTENDANCE', 1, 'd')], ['s', '2026-12-01', 'ATTENDANCE', []]],
  ])('a session that gives %s', (_, required, given, option) => {
    expect(told([gap(required)], [coming(...given)], ceilings)[0]).toEqual(option);
  });

  it('an observation at any time, where its ceiling reaches what is asked', () => {
    expect(told([gap(2), gap(3, 'd')], [], ceilings)).toEqual([['c', '9999-12-31', 'OBSERVATION', ['c']]]);
  });

  it('nothing by a kind that the ladder has not', () => {
    expect(told([gap(1)], [coming(gives('ATTENDANCE', 1))], new Map())).toEqual([
      ['s', '2026-12-01', 'ATTENDANCE', []],
    ]);
  });
});
