import { describe, expect, it } from '@jest/globals';
import { judgeMarks, outcomesOf } from './device-marks.rules.js';
import type { DeviceMark } from './read-marks.rules.js';
import type { LiveMark } from './register.rules.js';

const markedAt = '2026-11-02T09:35:00Z';
const sent = (practitionerId: string, more: Partial<DeviceMark> = {}): DeviceMark => ({
  ...{ practitionerId, state: 'PRESENT', version: 3, markedAt, ...more },
});
const live = (practitionerId: string, version: number, state: LiveMark['state'] = 'PRESENT'): LiveMark => ({
  ...{ practitionerId, version, state, minutes: state === 'ABSENT' ? 0 : 180, walkIn: false },
  ...{ id: `mark of ${practitionerId}`, reason: state === 'ABSENT' ? 'ill' : null },
});
const walkedIn = { walkIn: true, reason: 'Turned up' };
const absent = { state: 'ABSENT' as const, reason: 'ill' };

/* Version 5 of a register: Bo was marked since version 3, Cy before, Flo's mark was voided since. Di trains; nobody is called Hal; Ivy was elsewhere. */
const room = {
  ...{ minutes: 180, version: 5, roll: ['ana', 'bo', 'cy', 'flo', 'ivy'], trainers: ['di'], nobody: ['hal'] },
  ...{ marks: [live('bo', 4, 'ABSENT'), live('cy', 3)], voided: [{ practitionerId: 'flo', version: 5 }] },
  ...{ hasClosed: false, closesOn: '2026-11-30' },
  engaged: [{ practitionerId: 'ivy', heldOn: '2026-11-02', startsAt: '09:30', minutes: 180 }],
};
const changed = { by: 'Siobhán', byYou: false, at: new Date(0) };

const read = (marks: DeviceMark[]) => marks.map((mark) => ({ practitionerId: mark.practitionerId, mark }));

function effects(marks: DeviceMark[]) {
  const judged = judgeMarks(read(marks), room);
  const differing = judged.conflicts.map((one) => ({ ...one, changed }));
  return outcomesOf(marks, judged, differing).map(({ practitionerId, effect, refusal }) => [
    practitionerId,
    refusal?.code ?? effect,
  ]);
}

describe('marks that a device kept from version 3', () => {
  it.each([
    ['is written for whoever has none', sent('ana'), 'WRITTEN'],
    ['is written for a walk-in', sent('ed', walkedIn), 'WRITTEN'],
    ['is refused for a walk-in without a reason', sent('ed', { walkIn: true }), 'MARK_INVALID'],
    ['is written in place of one not changed since', sent('cy', absent), 'WRITTEN'],
    ['changes nothing where it is the same', sent('cy'), 'EQUAL'],
    ['changes nothing where somebody has marked the same since', sent('bo', absent), 'EQUAL'],
    ['differs from one changed since', sent('bo'), 'DIFFERS'],
    ['differs from a void since', sent('flo'), 'DIFFERS'],
    ['made after the void replaces it', sent('flo', { version: 5 }), 'WRITTEN'],
    ['is refused without its reason', sent('ana', { state: 'ABSENT' }), 'MARK_INVALID'],
    ['is refused with a reason that no text may hold', sent('cy', { reason: 'ill\u0000' }), 'MARK_INVALID'],
    ['is refused for a stranger', sent('ed'), 'NOT_ON_ROLL'],
    ['is refused for the trainer', sent('di'), 'TRAINER_OF_SESSION'],
    ['is refused for nobody', sent('hal', { walkIn: true }), 'PRACTITIONER_NOT_FOUND'],
    ['is refused for whoever was elsewhere', sent('ivy'), 'ENGAGED_ELSEWHERE'],
    ['is written for whoever was elsewhere and is absent here', sent('ivy', absent), 'WRITTEN'],
    ['is refused from a version to come', sent('ana', { version: 6 }), 'REGISTER_VERSION_AHEAD'],
  ])('one %s, alone and among all the others', (_, mark, effect) => {
    expect(effects([mark])).toEqual([[mark.practitionerId, effect]]);
    const others = [sent('zoe'), sent('gus', walkedIn), sent('di'), sent('hal')];
    expect(effects([...others, mark]).at(-1)).toEqual([mark.practitionerId, effect]);
    expect(effects([mark, ...others]).slice(1)).toEqual([
      ['zoe', 'NOT_ON_ROLL'],
      ['gus', 'WRITTEN'],
      ['di', 'TRAINER_OF_SESSION'],
      ['hal', 'PRACTITIONER_NOT_FOUND'],
    ]);
  });

  it('of one person twice are written once where they are the same', () => {
    expect(effects([sent('ana'), sent('cy', absent), sent('ana')])).toEqual([
      ['ana', 'WRITTEN'],
      ['cy', 'WRITTEN'],
      ['ana', 'WRITTEN'],
    ]);
    expect(judgeMarks(read([sent('ana'), sent('ana')]), room).write).toHaveLength(1);
  });

  it.each([
    ['otherwise', absent, 'MARKED_TWICE'],
    ['from another version', { version: 4 }, 'MARKED_TWICE'],
  ])('of one person, and once more %s: neither is written', (_, more, code) => {
    expect(effects([sent('ana'), sent('cy', absent), sent('ana', more)])).toEqual([
      ['ana', 'MARKED_TWICE'],
      ['cy', 'WRITTEN'],
      ['ana', code],
    ]);
  });

  it.each<[string, Partial<DeviceMark>, string]>([
    ['with too many minutes', { minutes: 181 }, 'MARK_INVALID'],
    ['from a version to come', { version: 6 }, 'REGISTER_VERSION_AHEAD'],
  ])('of one person, and once more %s: the one that can be is written', (_, more, code) => {
    expect(effects([sent('ana', more), sent('ana')])).toEqual([
      ['ana', code],
      ['ana', 'WRITTEN'],
    ]);
  });

  it.each([
    ['what would be written is refused', undefined, ['REGISTER_CLOSED', 'EQUAL', 'DIFFERS', 'NOT_ON_ROLL']],
    ['with a reason it is written', 'The sheet was lost', ['WRITTEN', 'EQUAL', 'DIFFERS', 'NOT_ON_ROLL']],
  ])('after the register has closed: %s', (_, lateReason, expected) => {
    const marks = [sent('ana'), sent('cy'), sent('bo'), sent('ed')];
    const judged = judgeMarks(read(marks), { ...room, hasClosed: true }, lateReason);
    const differing = judged.conflicts.map((one) => ({ ...one, changed }));
    const outcomes = outcomesOf(marks, judged, differing);
    expect(outcomes.map(({ effect, refusal }) => refusal?.code ?? effect)).toEqual(expected);
    expect(judged.write.map(({ practitionerId }) => practitionerId)).toEqual(lateReason ? ['ana'] : []);
    if (!lateReason)
      expect(outcomes[0]!.refusal!.inWords).toBe(
        'The register closed on 30 November 2026. Say why this is marked so late: the people are told.',
      );
  });

  it('say what differs with both values, and what is refused with its field', () => {
    const marks = [sent('bo'), sent('ana', { state: 'LATE' })];
    const judged = judgeMarks(read(marks), room);
    const [bo, ana] = outcomesOf(marks, judged, [{ ...judged.conflicts[0]!, changed }]);
    expect(bo!.difference).toMatchObject({
      yours: { state: 'PRESENT', minutes: 180, reason: null },
      theirs: { state: 'ABSENT', minutes: 0, reason: 'ill' },
      changed,
    });
    expect(ana!.refusal).toEqual({
      code: 'MARK_INVALID',
      inWords: 'Say how many minutes somebody who was late was there.',
      field: 'MINUTES',
    });
  });
});
