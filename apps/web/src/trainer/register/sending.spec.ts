import { describe, expect, it } from '@jest/globals';
import { type Mark, markedAs, type Row } from './marks.js';
import {
  afterChoosing,
  afterSaving,
  asKept,
  askedIn,
  attemptsFor,
  deviceInputOf,
  errorsIn,
  heldBy,
  inputOf,
  sendable,
  settledOf,
  typingErrors,
  withoutSettled,
} from './sending.js';

const mark = (over: Partial<Mark> = {}): Mark => ({
  name: 'Aoife McCarthy',
  state: 'PRESENT',
  minutes: '',
  reason: '',
  walkIn: false,
  since: 3,
  ...over,
});
const row = (id: string, unsent: Mark | null): Row => ({
  id,
  name: `Name of ${id}`,
  walkIn: false,
  bareName: `Name of ${id}`,
  isLikeAnother: false,
  onRoll: true,
  saved: null,
  wasMarked: false,
  unsent,
  held: false,
});
const absent = mark({ state: 'ABSENT', reason: 'Off sick' });
const late = mark({ state: 'LATE', minutes: '150' });

it('what was marked from one version goes together, the oldest version first', () => {
  let key = 0;
  const rows = [
    row('a', mark({ since: 5 })),
    row('b', null),
    row('c', mark({ since: 2 })),
    row('d', mark({ since: 5 })),
  ];
  expect(attemptsFor(rows, () => `key ${(key += 1)}`)).toMatchObject([
    { version: 2, marks: { c: {} } },
    { version: 5, marks: { a: {}, d: {} } },
  ]);
});

describe('what the device kept', () => {
  const at = '2026-11-02T09:35:00.000Z';
  const kept = (since: number) => mark({ since, at, kept: true });

  it('goes first and together, each mark from its own version and with its moment', () => {
    const rows = [row('a', mark({ since: 1 })), row('b', kept(5)), row('c', kept(2))];
    const [first, second] = attemptsFor(rows, () => 'k');
    expect(second).toEqual({ key: 'k', version: 1, marks: { a: mark({ since: 1 }) } });
    expect(first).toEqual({ key: 'k', version: null, marks: { b: kept(5), c: kept(2) } });
    expect(deviceInputOf('s', first!).marks).toMatchObject([
      { practitionerId: 'b', state: 'PRESENT', version: 5, markedAt: at },
      { practitionerId: 'c', version: 2 },
    ]);
  });

  it('is all that waited for an answer, which is asked for again under another key, once', () => {
    let key = 0;
    const attempts = [{ key: 'old', version: 3, marks: { a: mark() } }];
    const once = asKept({ marks: { a: mark(), b: late }, attempts }, () => `key ${(key += 1)}`);
    expect(once.marks).toEqual({ a: mark({ kept: true }), b: { ...late, kept: true } });
    expect(once.attempts).toEqual([{ key: 'key 1', version: null, marks: { a: mark() } }]);
    expect(asKept(once, () => 'another')).toEqual(once);
  });

  it.each([
    ['kept, does not go, and all else does', true, ['a', 'c', 'd']],
    ['not kept, holds back the rest of what was not, and nothing that was', false, ['a', 'c']],
  ])('and minutes that are no number: one that is %s', (_, isKept, going) => {
    const wrong = mark({ state: 'LATE', minutes: 'soon', ...(isKept && { kept: true }) });
    const rows = [row('a', kept(3)), row('b', wrong), row('c', kept(4)), row('d', mark())];
    const { toSend, errors } = sendable(rows);
    expect(toSend.map(({ id }) => id)).toEqual(going);
    expect(errors.map(({ field }) => field)).toEqual(['minutes-b']);
  });

  it('and was written or equal is settled; what differs or was refused is asked about, at its field', () => {
    const outcome = (practitionerId: string, effect: 'WRITTEN' | 'EQUAL') => ({
      ...{ practitionerId, effect, difference: null, refusal: null },
    });
    const refusal = { code: 'MARK_INVALID', inWords: 'An absence needs a reason.', field: 'REASON' } as const;
    const side = { state: 'PRESENT', minutes: 180, reason: null } as const;
    const difference = { yours: side, theirs: null, changed: { by: null, byYou: false, at } };
    const outcomes = [
      outcome('a', 'WRITTEN'),
      outcome('b', 'EQUAL'),
      { practitionerId: 'c', effect: 'REFUSED' as const, difference: null, refusal },
      { practitionerId: 'd', effect: 'DIFFERS' as const, difference, refusal: null },
    ];
    const marks = { a: mark(), b: late, c: mark({ state: 'ABSENT' }), d: mark() };
    expect(settledOf({ key: 'k', version: null, marks }, outcomes)).toEqual({ a: mark(), b: late });
    expect(askedIn(outcomes, [row('c', marks.c), row('d', marks.d)])).toEqual({
      errors: [{ field: 'reason-c', says: 'Name of c: An absence needs a reason.' }],
      differing: [{ practitionerId: 'd', ...difference }],
    });
  });
});

it('what is sent has minutes and a reason only where they were typed', () =>
  expect(inputOf('s', 3, { marks: { a: mark(), b: late, c: absent } })).toEqual({
    sessionId: 's',
    version: 3,
    marks: [
      { practitionerId: 'a', state: 'PRESENT', minutes: null, reason: null, walkIn: false },
      { practitionerId: 'b', state: 'LATE', minutes: 150, reason: null, walkIn: false },
      { practitionerId: 'c', state: 'ABSENT', minutes: null, reason: 'Off sick', walkIn: false },
    ],
  }));

describe('after marks of a and b were saved as version 4, what is left', () => {
  const sent = { a: mark(), b: mark() };
  it.each([
    ['is nothing', { a: mark(), b: mark() }, {}],
    ['is what somebody else was marked meanwhile, from its own version', { a: mark(), c: late }, { c: late }],
    ['is a correction made meanwhile, from the new version', { a: late, b: mark() }, { a: { ...late, since: 4 } }],
  ])('%s', (_, marks, left) => expect(afterSaving(marks, sent, 4)).toEqual(left));
});

it.each([
  ['PRESENT', 180, null, { state: 'PRESENT', minutes: '', reason: '' }],
  ['LATE', 150, null, { state: 'LATE', minutes: '150', reason: '' }],
  ['LEFT_EARLY', 90, null, { state: 'LEFT_EARLY', minutes: '90', reason: '' }],
] as const)('back to “%s” while another mark is being saved is left to send', (state, minutes, reason, expected) => {
  const saving = mark({ state: 'ABSENT', reason: 'Off sick' });
  const saved = { state, minutes, reason, contentCredit: true };
  const sent = { a: saving };
  const held = heldBy([{ key: 'k', version: 3, marks: sent }]).has('a');
  const back = markedAs({ ...row('a', saving), saved, held }, state, { version: 3, minutes: 180 })!;
  expect(afterSaving({ a: back }, sent, 4)).toEqual({ a: mark({ ...expected, name: 'Name of a', since: 4 }) });
});

it('a mark put back to what is saved is not kept', () => {
  const saved = { state: 'PRESENT' as const, minutes: 180, reason: null, contentCredit: true };
  const rows = [{ ...row('a', null), saved }, { ...row('b', late), saved }, row('c', absent)];
  expect(withoutSettled({ a: mark(), b: late, c: absent }, rows)).toEqual({ b: late, c: absent });
});

it('after choosing, theirs is dropped and the rest goes from the version in conflict', () => {
  const sent = { a: mark(), b: late, c: absent };
  const marks = { ...sent, d: mark() };
  expect(afterChoosing(marks, sent, 7, { a: 'yours', b: 'theirs' })).toEqual({
    a: mark({ since: 7 }),
    c: { ...absent, since: 7 },
    d: mark(),
  });
});

it.each([
  ['165', 0],
  [' 0 ', 0],
  ['', 1],
  ['soon', 1],
  ['-5', 1],
  ['12.5', 1],
])('minutes “%s”: %i errors', (minutes, errors) =>
  expect(typingErrors([row('a', mark({ state: 'LATE', minutes }))])).toHaveLength(errors),
);

describe('a refusal is shown', () => {
  const rows = [row('a', mark()), row('b', late), row('c', absent)];
  const sent = { a: mark(), b: late, c: absent };
  const refused = (code: string, data: object) => ({ code, kind: 'invalid', says: 'Not so.', data });
  it.each([
    [
      'of a reason, at it',
      'MARK_INVALID',
      { marks: [{ practitionerId: 'c', field: 'REASON', problem: 'Why?' }] },
      ['reason-c', 'Why?'],
    ],
    [
      'of minutes, at them',
      'MARK_INVALID',
      { marks: [{ practitionerId: 'b', field: 'MINUTES', problem: 'No.' }] },
      ['minutes-b', 'No.'],
    ],
    ['of a person, at their marks', 'NOT_ON_ROLL', { practitionerIds: ['a'] }, ['mark-a', 'Not so.']],
    [
      'of input, at whose it is',
      'INPUT_INVALID',
      { fields: [{ path: 'input.marks.1.minutes', problem: 'No.' }] },
      ['minutes-b', 'No.'],
    ],
  ])('%s', (_, code, data, [field, problem]) =>
    expect(errorsIn(refused(code, data), sent, rows)).toEqual([
      { field, says: `Name of ${field!.at(-1)}: ${problem}` },
    ]),
  );

  it('of something else, at no field', () =>
    expect(errorsIn(refused('REGISTER_VERSION_AHEAD', { version: 3 }), sent, rows)).toEqual([]));
});
