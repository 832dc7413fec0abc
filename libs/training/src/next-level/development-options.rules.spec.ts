import { describe, expect, it } from '@jest/globals';
import type { EvidenceKind } from '@app/standing';
import type { Session } from '../sessions/index.js';
import type { ComingSession } from './coming-sessions.queries.js';

import { atEachTime, optionsFor } from './development-options.rules.js';
import { fewestSteps } from './fewest-steps.rules.js';

/* How far an observation at work reaches. */
const OBSERVABLE = 2;
const aSession = (id: string, module = 'm') =>
  ({ id, heldOn: '2026-12-01', module: { id: module }, edition: { edition: 'first' } }) as Session;
const coming = (...gives: ComingSession['gives']): ComingSession => ({
  ...{ session: aSession('s'), hours: [0, 1], isBooked: false, isWaiting: false, gives },
});
const gives = (kind: EvidenceKind, rank: number, competencyId = 'c') => ({ competencyId, rank, kind });
const gap = (required: number, competencyId = 'c') => ({ competencyId, required });
const told = (...args: Parameters<typeof optionsFor>) =>
  optionsFor(...args).map(({ key, on, evidenceKind, closes }) => [key, on, evidenceKind, closes]);

describe('what a person could do about a gap', () => {
  it.each<[string, number, ComingSession['gives'], unknown[]]>([
    ['as much by attendance as is asked', 1, [gives('ATTENDANCE', 1)], ['s', '2026-12-01', 'ATTENDANCE', ['c']]],
    ['too little by its assessment', 3, [gives('ASSESSMENT', 2)], ['s', '2026-12-01', 'ATTENDANCE', []]],
    [
      'an assessment beside attendance that is enough',
      1,
      [gives('ATTENDANCE', 1), gives('ASSESSMENT', 3)],
      ['s', '2026-12-01', 'ATTENDANCE', ['c']],
    ],
    [
      'an assessment beside attendance that is too little',
      2,
      [gives('ATTENDANCE', 1), gives('ASSESSMENT', 3)],
      ['s', '2026-12-01', 'ASSESSMENT', ['c']],
    ],
    ['evidence of something else', 1, [gives('ATTENDANCE', 1, 'd')], ['s', '2026-12-01', 'ATTENDANCE', []]],
  ])('a session that gives %s', (_, required, given, option) => {
    expect(told([gap(required)], [coming(...given)], OBSERVABLE)[0]).toEqual(option);
  });

  it('an observation at any time, where it reaches what is asked', () => {
    expect(told([gap(2), gap(3, 'd')], [], OBSERVABLE)).toEqual([['c', '9999-12-31', 'OBSERVATION', ['c']]]);
  });
});

describe('steps at sessions that overlap', () => {
  const at = (id: string, module: string, begins: number, ends: number, isBooked = false): ComingSession => ({
    ...{
      session: aSession(id, module),
      hours: [begins, ends],
      isBooked,
      isWaiting: false,
      gives: [gives('ATTENDANCE', 1, module)],
    },
  });
  const planned = (...sessions: ComingSession[]) => {
    const gaps = [gap(1, 'c'), gap(1, 'd')];
    const taught = optionsFor(gaps, sessions, OBSERVABLE).filter(({ session }) => session);
    return fewestSteps(gaps, taught, atEachTime);
  };
  const advised = (...sessions: ComingSession[]) =>
    planned(...sessions)
      .steps.filter(({ session }) => session)
      .map(({ session }) => session!.id);

  it.each<[string, ComingSession[], string[]]>([
    ['stay where they touch', [at('c1', 'c', 9, 12), at('d1', 'd', 12, 15)], ['c1', 'd1']],
    [
      'go to a later one of the module',
      [at('c1', 'c', 9, 12), at('d1', 'd', 11, 15), at('d2', 'd', 20, 22)],
      ['c1', 'd2'],
    ],
    [
      'give way to a place one has',
      [at('c1', 'c', 9, 12), at('d1', 'd', 11, 15, true), at('c2', 'c', 20, 22)],
      ['c2', 'd1'],
    ],
    [
      'move an earlier one, where the later has one time alone',
      [at('c1', 'c', 9, 12), at('d1', 'd', 11, 15), at('c2', 'c', 20, 22)],
      ['c2', 'd1'],
    ],
    ['stay where there is no other', [at('c1', 'c', 9, 12), at('d1', 'd', 11, 15)], ['c1', 'd1']],
  ])('%s', (_, sessions, ids) => expect(advised(...sessions)).toEqual(ids));

  const dated = (one: ComingSession, heldOn: string): ComingSession => ({
    ...one,
    session: { ...one.session, heldOn },
  });

  it('are where one has a place already, though another that closes as much comes before', () => {
    const earlier = dated(at('c1', 'c', 9, 12), '2026-12-01');
    const mine = dated(at('c2', 'c', 9, 12, true), '2026-12-09');
    // As the ladder turns between the two, they give different things.
    mine.gives = [...mine.gives, gives('ASSESSMENT', 3, 'x')];
    expect(advised(mine, earlier)).toEqual(['c2']);
    // Of another module, too.
    expect(advised(dated(at('e1', 'c', 9, 12, true), '2026-12-20'), earlier)).toEqual(['e1']);
  });

  it('are at the earliest time that leaves room, whatever else these give', () => {
    const busy = at('d1', 'd', 9, 12, true);
    const [overlapping, free, later] = [
      dated(at('c1', 'c', 10, 11), '2026-12-02'),
      dated(at('c2', 'c', 20, 22), '2026-12-03'),
      dated(at('c3', 'c', 40, 42), '2026-12-14'),
    ] as const;
    free.gives = [...free.gives, gives('ATTENDANCE', 2, 'x')];
    expect(advised(busy, overlapping, free, later)).toEqual(['d1', 'c2']);
  });

  it('stand in the order of their days again', () => {
    const later = at('c2', 'c', 20, 22);
    later.session = { ...later.session, heldOn: '2026-12-09' };
    const sessions = [at('c1', 'c', 9, 12), later, at('d1', 'd', 11, 15, true)];
    expect(advised(...sessions)).toEqual(['d1', 'c2']);
  });
});
