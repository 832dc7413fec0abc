import { expect, it } from '@jest/globals';
import { pagesAround } from './pages-around.js';

it.each([
  [{ after: null, before: null, end: 'r20' }, { after: 'r20', before: null }, null],
  [
    { after: 'r20', before: null, end: 'r40' },
    { after: 'r40', before: 'r20' },
    { after: null, before: null },
  ],
  [
    { after: 'r60', before: 'r20 r40', end: 'r80' },
    { after: 'r80', before: 'r20 r40 r60' },
    { after: 'r40', before: 'r20' },
  ],
])('from the page at %j further and back', (place, next, previous) =>
  expect(pagesAround(place)).toEqual({ next, previous }),
);

it('of a list of very many pages the address stays short', () => {
  const before = Array.from({ length: 60 }, (_, at) => `r${at}`).join(' ');
  expect(pagesAround({ after: 'r60', before, end: 'r61' }).next.before!.split(' ')).toHaveLength(40);
});
