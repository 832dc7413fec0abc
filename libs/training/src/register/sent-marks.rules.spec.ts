import { describe, expect, it } from '@jest/globals';
import type { LiveMark, Mark } from './register.rules.js';
import { checkedMarks, completeMark, contentCredit, marksToVoid, type SentMark } from './sent-marks.rules.js';

const NOT_THERE =
  'Somebody there for 0 minutes was absent. Mark them absent, or give the minutes that they were there.';
const NO_CONTROL = 'A reason must have no control characters but line breaks and tabs.';

describe('a mark made whole in a session of 180 minutes', () => {
  it.each([
    [{ state: 'PRESENT' as const }, 180, null],
    [{ state: 'PRESENT' as const, minutes: 90 }, 90, null],
    [{ state: 'LEFT_EARLY' as const, minutes: 1 }, 1, null],
    [{ state: 'LATE' as const, minutes: 150, reason: ' traffic ' }, 150, 'traffic'],
    [{ state: 'ABSENT' as const, reason: 'ill' }, 0, 'ill'],
  ])('%j', (sent, minutes, reason) => {
    expect(completeMark({ practitionerId: 'a', ...sent }, 180)).toEqual({
      mark: { practitionerId: 'a', state: sent.state, minutes, reason, walkIn: false },
    });
  });

  it.each([
    [{ state: 'ABSENT' as const }, 'REASON', 'An absence needs a reason.'],
    [{ state: 'ABSENT' as const, reason: '  ' }, 'REASON', 'An absence needs a reason.'],
    [
      { state: 'LATE' as const, minutes: 9, reason: 'x'.repeat(201) },
      'REASON',
      'A reason must have at most 200 characters.',
    ],
    [{ state: 'ABSENT' as const, reason: 'ill', minutes: 5 }, 'MINUTES', 'Somebody absent was there for 0 minutes.'],
    [{ state: 'LATE' as const }, 'MINUTES', 'Say how many minutes somebody who was late was there.'],
    [{ state: 'LATE' as const, minutes: 0 }, 'MINUTES', NOT_THERE],
    [{ state: 'LEFT_EARLY' as const, minutes: 0 }, 'MINUTES', NOT_THERE],
    [{ state: 'PRESENT' as const, minutes: 0 }, 'MINUTES', NOT_THERE],
    [{ state: 'PRESENT' as const, minutes: 181 }, 'MINUTES', 'The session lasted 180 minutes.'],
    [{ state: 'LATE' as const, minutes: -1 }, 'MINUTES', 'Minutes are a whole number from 1 on.'],
    [{ state: 'ABSENT' as const, reason: 'ill\u0000' }, 'REASON', NO_CONTROL],
    [{ state: 'ABSENT' as const, reason: 'ill\ud800' }, 'REASON', NO_CONTROL],
    [{ state: 'ABSENT' as const, reason: '\u200b\u200b\u200b' }, 'REASON', 'A reason must have a letter or a figure.'],
  ])('%j is refused at its %s', (sent, field, problem) => {
    expect(completeMark({ practitionerId: 'a', ...sent }, 180)).toEqual({ field, problem });
  });
});

const there = (practitionerId: string, more: Partial<SentMark> = {}): SentMark => ({
  practitionerId,
  state: 'PRESENT',
  ...more,
});
const whole = (practitionerId: string, more: Partial<Mark> = {}): Mark => ({
  practitionerId,
  state: 'PRESENT',
  minutes: 180,
  reason: null,
  walkIn: false,
  ...more,
});

const walkedIn = { walkIn: true, reason: 'Booking went wrong' };

/* Ana and Bo have a place; Cy walked in and is marked; Di trains. */
const room = { minutes: 180, roll: ['ana', 'bo'], marks: [whole('cy', walkedIn)], trainers: ['di'] };

describe('the marks sent for a room', () => {
  it.each([
    ['of those with a place are kept', [there('ana'), there('bo')], [whole('ana'), whole('bo')]],
    ['twice the same are kept once', [there('ana'), there('ana', { minutes: 180 })], [whole('ana')]],
    ['of whoever walked in and is marked already are kept', [there('cy')], [whole('cy', walkedIn)]],
    [
      'of them say another reason if one is given',
      [there('cy', { reason: 'sent' })],
      [whole('cy', { ...walkedIn, reason: 'sent' })],
    ],
    ['of somebody who walked in are kept as such', [there('ed', walkedIn)], [whole('ed', walkedIn)]],
    ['say walk-in of nobody with a place', [there('ana', { walkIn: true })], [whole('ana')]],
  ])('%s', (_, sent, kept) => {
    expect(checkedMarks(sent, room)).toEqual(kept);
  });

  it.each([
    ['a trainer', [there('di'), there('ed')], 'TRAINER_OF_SESSION', { practitionerIds: ['di'] }],
    [
      'a mark that says too little',
      [there('ana', { state: 'ABSENT' }), there('bo')],
      'MARK_INVALID',
      { marks: [{ practitionerId: 'ana', field: 'REASON', problem: 'An absence needs a reason.' }] },
    ],
    [
      'two different marks of one person',
      [there('ana'), there('ana', { minutes: 90 })],
      'MARKED_TWICE',
      { practitionerIds: ['ana'] },
    ],
    [
      'an absent walk-in',
      [there('ed', { walkIn: true, state: 'ABSENT', reason: 'ill' }), there('cy', { state: 'ABSENT', reason: 'ill' })],
      'MARK_INVALID',
      {
        marks: ['ed', 'cy'].map((practitionerId) => ({
          practitionerId,
          field: 'STATE',
          problem:
            'Somebody who came without a booking was there. Say how they attended, or void the mark if they did not come.',
        })),
      },
    ],
    [
      'a walk-in without a reason',
      [there('ed', { walkIn: true }), there('flo', { walkIn: true, reason: ' ' }), there('cy')],
      'MARK_INVALID',
      {
        marks: ['ed', 'flo'].map((practitionerId) => ({
          ...{ practitionerId, field: 'REASON', problem: 'Say why somebody is here without a booking.' },
        })),
      },
    ],
    ['strangers', [there('ed'), there('ana'), there('flo')], 'NOT_ON_ROLL', { practitionerIds: ['ed', 'flo'] }],
  ])('are refused where there is %s', (_, sent, code, data) => {
    expect(() => checkedMarks(sent, room)).toThrow(expect.objectContaining({ code, data }));
  });
});

const live = (practitionerId: string): LiveMark => ({
  ...whole(practitionerId),
  id: `mark of ${practitionerId}`,
  version: 1,
});

describe('the marks to void', () => {
  it('are those of the people named', () => {
    expect(marksToVoid(['bo'], [live('ana'), live('bo')])).toEqual([live('bo')]);
  });

  it('are refused where one of them has none', () => {
    const refused = { code: 'NOT_MARKED', data: { practitionerIds: ['ed'] } };
    expect(() => marksToVoid(['bo', 'ed'], [live('bo')])).toThrow(expect.objectContaining(refused));
  });
});

describe('content credit in a session of 180 minutes, three quarters asked', () => {
  const giving = {
    heldOn: '2026-11-02',
    minutes: 180,
    minAttended: 0.75,
    refresherMonths: 12,
    teaches: [
      { competencyId: 'c', rank: 1, kind: 'ATTENDANCE' as const },
      { competencyId: 'd', rank: 2, kind: 'ASSESSMENT' as const },
    ],
  };

  it.each<[Partial<Mark>, boolean]>([
    [{}, true],
    [{ state: 'LATE', minutes: 135 }, true],
    [{ state: 'LEFT_EARLY', minutes: 134 }, false],
    [{ state: 'ABSENT', minutes: 0, reason: 'ill' }, false],
  ])('a mark of %j gives what is taught by attendance: %s', (mark, gives) => {
    const credit = {
      practitionerId: 'ana',
      competencyId: 'c',
      rank: 1,
      kind: 'ATTENDANCE',
      from: '2026-11-02',
      refresherMonths: 12,
      sourceId: 'm',
    };
    expect(contentCredit([{ ...whole('ana', mark), id: 'm' }], giving)).toEqual(gives ? [credit] : []);
  });
});
