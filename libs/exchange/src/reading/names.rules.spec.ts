import { describe, expect, it } from '@jest/globals';
import { isNameOrderAsked, splitName } from './names.rules.js';

const both = (text: string, order: 'GIVEN_FIRST' | 'FAMILY_FIRST') => {
  const { givenName, familyName } = splitName(text, order);
  return [givenName, familyName];
};

describe('both names in one cell', () => {
  it.each([
    ['Smith, Jane', 'Jane', 'Smith'],
    ['  van der Berg ,  Jan Piet ', 'Jan Piet', 'van der Berg'],
    ['Smith,', '', 'Smith'],
    [', Jane', 'Jane', ''],
    ['Smith, Jane, MBE', 'Jane MBE', 'Smith'],
    ['Madonna', '', 'Madonna'],
    ['', '', ''],
    ['O’Neill-Byrne,Siobhán', 'Siobhán', 'O’Neill-Byrne'],
  ])('%j is the same in either order', (text, given, family) => {
    for (const order of ['GIVEN_FIRST', 'FAMILY_FIRST'] as const) expect(both(text, order)).toEqual([given, family]);
  });

  it.each([
    ['Jane Smith', 'Jane', 'Smith'],
    ['Mary Ann  Smith', 'Mary Ann', 'Smith'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Ana De La Cruz', 'Ana', 'De La Cruz'],
    ['Van Nguyen', 'Van', 'Nguyen'],
    ['Eilidh Mac Donald', 'Eilidh', 'Mac Donald'],
  ])('%j, the given name first', (text, given, family) => expect(both(text, 'GIVEN_FIRST')).toEqual([given, family]));

  it.each([
    ['Smith Jane', 'Jane', 'Smith'],
    ['Smith Mary Ann', 'Mary Ann', 'Smith'],
    ['van der Berg Jan', 'Jan', 'van der Berg'],
    ['Nguyễn Thu', 'Thu', 'Nguyễn'],
    ['De La', 'La', 'De'],
  ])('%j, the family name first', (text, given, family) => expect(both(text, 'FAMILY_FIRST')).toEqual([given, family]));

  it.each([
    ['Jane Smith', true],
    ['Smith, Jane', false],
    ['Madonna', false],
    [' Madonna ', false],
    ['', false],
  ])('the order of %j is asked: %s', (text, isAsked) => expect(isNameOrderAsked(text)).toBe(isAsked));
});
