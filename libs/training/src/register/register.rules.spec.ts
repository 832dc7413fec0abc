import { describe, expect, it } from '@jest/globals';
import { attended, changedBeforeVoid, compareRegister, type LiveMark, type Mark } from './register.rules.js';

const mark = (practitionerId: string, over: Partial<Mark> = {}): Mark => ({
  practitionerId,
  state: 'PRESENT',
  minutes: 180,
  reason: null,
  walkIn: false,
  ...over,
});
const live = (practitionerId: string, version: number, over: Partial<Mark> = {}): LiveMark => ({
  ...mark(practitionerId, over),
  id: `mark of ${practitionerId}`,
  version,
});
const from = (since: number, marks: Mark[]) => marks.map((one) => ({ ...one, since }));
const absent = { state: 'ABSENT', minutes: 0, reason: 'ill' } as const;

describe('what a register sent from version 3 changes', () => {
  it.each([
    ['a first mark is written', [mark('a')], [], ['a'], []],
    ['an equal mark changes nothing, whoever wrote it since', [mark('a')], [live('a', 9)], [], []],
    ['a mark not changed since is replaced', [mark('a', absent)], [live('a', 3)], ['a'], []],
    ['a mark changed since and different is a conflict', [mark('a', absent)], [live('a', 4)], [], ['a']],
    ['one conflict does not hide what else is new', [mark('a', absent), mark('b')], [live('a', 4)], ['b'], ['a']],
    ['marks of people not sent stay', [mark('a')], [live('b', 9)], ['a'], []],
  ])('%s', (_, sent, before, written, conflicts) => {
    const comparison = compareRegister(from(3, sent), before);
    expect(comparison.write.map(({ practitionerId }) => practitionerId)).toEqual(written);
    expect(comparison.conflicts.map(({ practitionerId }) => practitionerId)).toEqual(conflicts);
  });

  it.each([
    [3, ['a'], []],
    [4, [], ['a']],
  ])('a mark voided by version %s and marked again: written %j, in conflict %j', (version, written, conflicts) => {
    const comparison = compareRegister(from(3, [mark('a')]), [], [{ practitionerId: 'a', version }]);
    expect(comparison.write.map(({ practitionerId }) => practitionerId)).toEqual(written);
    expect(comparison.conflicts).toEqual(
      conflicts.map((id) => ({ practitionerId: id, yours: mark('a'), theirs: null })),
    );
  });

  it('a void shows each mark that was changed since, and nobody else’s', () => {
    expect(changedBeforeVoid([live('a', 3), live('b', 4, absent)], 3)).toEqual([
      { practitionerId: 'b', yours: null, theirs: mark('b', absent) },
    ]);
  });

  it('a conflict shows both values', () => {
    const [conflict] = compareRegister(from(3, [mark('a', absent)]), [live('a', 4)]).conflicts;
    expect(conflict).toEqual({ practitionerId: 'a', yours: mark('a', absent), theirs: mark('a') });
  });
});

it('a share is reached exactly, whatever the minutes of the session and the per cent asked', () => {
  for (let minutes = 15; minutes <= 1440; minutes += 1)
    for (let percent = 1; percent <= 100; percent += 1) {
      const least = Math.floor((minutes * percent + 99) / 100);
      const there = [least - 1, least].map((stayed) =>
        attended({ state: 'LATE', minutes: stayed }, minutes, percent / 100),
      );
      if (there[0] || !there[1])
        expect({ minutes, percent, there }).toEqual({ minutes, percent, there: [false, true] });
    }
});

it.each([
  ['PRESENT' as const, 180, true],
  ['LATE' as const, 135, true],
  ['LEFT_EARLY' as const, 134, false],
  ['ABSENT' as const, 180, false],
])('%s for %s of 180 minutes, three quarters asked: attended %s', (state, minutes, there) => {
  expect(attended({ state, minutes }, 180, 0.75)).toBe(there);
});
