import { describe, expect, it } from '@jest/globals';
import { type ChangeKey, keyOf, NO_START, wasToldHere } from './change-cursor.rules.js';

const [HERE, THERE] = ['17', '-4'];
const SOMEBODY = '0190aaaa-0000-7000-8000-000000000001';

describe('a cursor', () => {
  const told = (transaction: string, subjectId = SOMEBODY, writtenIn = HERE): ChangeKey =>
    keyOf('PERSON', { id: HERE, start: NO_START }, { writtenIn, transaction, subjectId });

  it.each([
    ['below the next start, or what is written by now', true, told('99'), HERE, { isKnown: true, until: '100' }],
    ['at its beginning', true, told('100', NO_START), HERE, { isKnown: true, until: '100' }],
    ['within it', false, told('100'), HERE, { isKnown: true, until: '100' }],
    ['past it', false, told('101', NO_START), HERE, { isKnown: true, until: '100' }],
    ['past it in what came along', true, told('999', SOMEBODY, THERE), HERE, { isKnown: true, until: '100' }],
    ['of a start that this database never had', false, told('7'), HERE, { isKnown: false, until: '100' }],
    ['of another database', false, told('7'), THERE, { isKnown: true, until: '100' }],
  ])('%s was told here: %s', (_, isHere, key, here, start) => {
    expect(wasToldHere(key, here, start)).toBe(isHere);
  });
});
