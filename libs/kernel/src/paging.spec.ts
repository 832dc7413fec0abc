import { describe, expect, it } from '@jest/globals';
import { DomainError } from './errors.js';
import { decodeCursor, encodeCursor, pageArgs } from './paging.js';

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'nothing raised';
};
const isNameAndNumber = (key: unknown): key is [string, number] =>
  Array.isArray(key) && typeof key[0] === 'string' && typeof key[1] === 'number';

describe('a cursor', () => {
  it.each([[["O'Neill", 7]], [['Nguyễn 🏃', null]], [[]], [[true, -1.5]]])('gives back %j', (key) =>
    expect(decodeCursor(encodeCursor(key))).toEqual(key),
  );

  it.each([
    ['nonsense', 'not-a-cursor'],
    ['an empty text', ''],
    ['a bare value', encodeCursor('x')],
    ['an object', encodeCursor({ id: 1 })],
    ['a nested key', encodeCursor([['x']])],
    ['padding', `${encodeCursor(['a'])}==`],
    ['trailing text', `${encodeCursor(['abc'])}!`],
    ['a very long one', encodeCursor(['x'.repeat(2_000)])],
    ['half of one', encodeCursor(["O'Neill", 7]).slice(0, 9)],
  ])('refuses %s', (_what, cursor) => expect(codeOf(() => decodeCursor(cursor))).toBe('CURSOR_INVALID'));

  it('refuses a key of another list', () => {
    expect(pageArgs({ after: encodeCursor(['Ann', 3]) }, isNameAndNumber).after).toEqual(['Ann', 3]);
    expect(codeOf(() => pageArgs({ after: encodeCursor([3, 'Ann']) }, isNameAndNumber))).toBe('CURSOR_INVALID');
  });
});

describe('paging arguments', () => {
  it.each([
    [undefined, 25],
    [null, 25],
    [1, 1],
    [100, 100],
  ])('first: %s asks for %s rows', (first, size) => expect(pageArgs({ first })).toEqual({ first: size, after: null }));

  it.each([0, -1, 101, 1_000_000, 2.5, NaN])('first: %s is refused', (first) =>
    expect(codeOf(() => pageArgs({ first }))).toBe('PAGE_TOO_LARGE'),
  );
});
