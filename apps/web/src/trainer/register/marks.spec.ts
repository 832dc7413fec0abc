import { describe, expect, it } from '@jest/globals';
import {
  countInWords,
  differs,
  type Mark,
  markedAs,
  type MarkState,
  meaningOf,
  type Row,
  rowsOf,
  typed,
} from './marks.js';

const unsent = (over: Partial<Mark> = {}): Mark => ({
  name: 'Aoife McCarthy',
  state: 'PRESENT',
  minutes: '',
  reason: '',
  walkIn: false,
  since: 3,
  ...over,
});
const saved = (state: MarkState, minutes = 180, reason: string | null = null) => ({
  state,
  minutes,
  reason,
  contentCredit: true,
});
const row = (over: Partial<Row> = {}): Row => ({
  id: 'a',
  name: 'Aoife McCarthy',
  walkIn: false,
  bareName: 'Aoife McCarthy',
  isLikeAnother: false,
  onRoll: true,
  saved: null,
  wasMarked: false,
  unsent: null,
  held: false,
  ...over,
});

const NOBODY: ReadonlySet<string> = new Set();

describe('whether a mark has to be sent', () => {
  it.each([
    ['nobody marked it here', undefined, null, false],
    ['it is the first', unsent(), null, true],
    ['it is another', unsent({ state: 'ABSENT', reason: 'Off sick' }), saved('PRESENT'), true],
    ['it is the same', unsent(), saved('PRESENT'), false],
    ['present says nothing of minutes', unsent(), saved('PRESENT', 150), false],
    ['other minutes', unsent({ state: 'LATE', minutes: '150' }), saved('LATE', 165), true],
    ['the same minutes, with a space', unsent({ state: 'LATE', minutes: '165 ' }), saved('LATE', 165), false],
    ['another reason', unsent({ state: 'ABSENT', reason: 'Leave' }), saved('ABSENT', 0, 'Off sick'), true],
    ['the same reason', unsent({ state: 'ABSENT', reason: ' Off sick' }), saved('ABSENT', 0, 'Off sick'), false],
  ] as const)('%s', (_, mark, before, expected) => expect(differs(mark, before)).toBe(expected));
});

describe('marking somebody in a session of 180 minutes, from version 4', () => {
  const from = { version: 4, minutes: 180 };
  it.each([
    ['present', row(), 'PRESENT', { state: 'PRESENT', minutes: '', reason: '', since: 4 }],
    ['late offers all but a quarter of an hour', row(), 'LATE', { state: 'LATE', minutes: '165' }],
    [
      'back to what is saved is nothing to send',
      row({ saved: saved('PRESENT'), unsent: unsent({ state: 'ABSENT' }) }),
      'PRESENT',
      null,
    ],
    [
      'a corrected mark keeps the version it was begun from',
      row({ unsent: unsent({ since: 2 }) }),
      'LATE',
      { state: 'LATE', since: 2 },
    ],
    [
      'minutes stay from late to left early',
      row({ unsent: unsent({ state: 'LATE', minutes: '90' }) }),
      'LEFT_EARLY',
      { state: 'LEFT_EARLY', minutes: '90' },
    ],
    [
      'a reason does not stay with somebody who was there',
      row({ unsent: unsent({ state: 'ABSENT', reason: 'Off sick' }) }),
      'PRESENT',
      { state: 'PRESENT', reason: '' },
    ],
    [
      'the reason of a walk-in stays, whatever their mark',
      row({ walkIn: true, saved: saved('PRESENT', 180, 'Booking went wrong') }),
      'LATE',
      { state: 'LATE', minutes: '165', reason: 'Booking went wrong' },
    ],
    [
      'the same key twice changes nothing that was typed',
      row({ unsent: unsent({ state: 'LATE', minutes: '90' }) }),
      'LATE',
      { state: 'LATE', minutes: '90' },
    ],
  ] as [string, Row, MarkState, Partial<Mark> | null][])('%s', (_, before, state, expected) => {
    const mark = markedAs(before, state, from);
    if (expected === null) expect(mark).toBeNull();
    else expect(mark).toMatchObject(expected);
  });

  it('a session shorter than what is usually missed offers a minute at least', () =>
    expect(markedAs(row(), 'LATE', { version: 0, minutes: 10 })).toMatchObject({ minutes: '1' }));

  it('minutes typed for a saved mark keep its state', () =>
    expect(typed(row({ saved: saved('LATE', 165) }), { minutes: '150' }, 4)).toMatchObject({
      state: 'LATE',
      minutes: '150',
      since: 4,
    }));
});

describe('the people on the page', () => {
  const entries = [
    {
      practitioner: { id: 'a', name: 'Aoife McCarthy' },
      ...{ employer: { name: 'NHS trust' }, team: null, site: null, staffNumberEnd: null },
      walkIn: false,
      wasMarked: true,
      mark: saved('PRESENT'),
    },
    {
      practitioner: { id: 'b', name: 'Tendai Moyo' },
      ...{ employer: { name: 'Council' }, team: null, site: null, staffNumberEnd: null },
      walkIn: false,
      wasMarked: false,
      mark: null,
    },
  ];

  it('are the roll, then whoever was added; a mark that changes nothing is not unsent', () => {
    const rows = rowsOf(entries, { a: unsent(), c: unsent({ name: 'Margaret Hollis', walkIn: true }) }, NOBODY);
    expect(rows.map(({ name, onRoll, unsent: mark }) => [name, onRoll, mark !== null])).toEqual([
      ['Aoife McCarthy', true, false],
      ['Tendai Moyo', true, false],
      ['Margaret Hollis', false, true],
    ]);
  });

  it('in a save under way show what will still be sent, though it equals what is saved', () => {
    const [aoife] = rowsOf(entries, { a: unsent() }, new Set(['a']));
    expect(aoife).toMatchObject({ held: true, unsent: { state: 'PRESENT' } });
  });

  it('of one name are told apart', () => {
    const practitioner = { id: 'd', name: 'Aoife McCarthy' };
    const rows = rowsOf([...entries, { ...entries[0]!, practitioner }], {}, NOBODY);
    expect(rows.map(({ name, isLikeAnother }) => [name, isLikeAnother])).toEqual([
      ['Aoife McCarthy (NHS trust)', true],
      ['Tendai Moyo', false],
      ['Aoife McCarthy (NHS trust)', true],
    ]);
  });

  it.each([
    [{}, '1 of 2 marked: 1 present'],
    [{ a: unsent({ state: 'ABSENT' }), b: unsent() }, '2 of 2 marked: 1 present, 1 absent'],
    [{ c: unsent({ state: 'LEFT_EARLY' }) }, '2 of 3 marked: 1 present, 1 left early'],
  ])('are counted with what is not saved: %j', (marks, words) =>
    expect(countInWords(rowsOf(entries, marks, NOBODY))).toBe(words),
  );

  it('nobody marked is said without a list', () =>
    expect(countInWords(rowsOf([entries[1]!], {}, NOBODY))).toBe('0 of 1 marked'));
});

it.each([
  ['p', { mark: 'PRESENT' }],
  ['L', { mark: 'LATE' }],
  ['e', { mark: 'LEFT_EARLY' }],
  ['A', { mark: 'ABSENT' }],
  ['u', 'undo'],
  ['ArrowDown', { move: 1 }],
  ['ArrowUp', { move: -1 }],
  ['ArrowLeft', null],
  ['Tab', null],
  ['x', null],
])('the key %s means %j', (key, meaning) => expect(meaningOf(key)).toEqual(meaning));
