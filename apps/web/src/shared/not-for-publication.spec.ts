import { expect, it } from '@jest/globals';
import { hidesAny, showsExact } from './not-for-publication.js';

const [exact, hidden] = [
  { numerator: 0, base: 4, hidden: false },
  { numerator: null, base: null, hidden: true },
];

it.each<[string, unknown, boolean]>([
  ['one figure that is shown', exact, true],
  [
    'none but hidden ones',
    { whole: [{ heads: hidden }], clusters: [{ needLevels: [{ heads: hidden, fte: hidden }] }] },
    false,
  ],
  [
    'a shown one after hidden ones',
    { whole: [{ heads: hidden }], clusters: [{ needLevels: [{ heads: hidden }, { heads: exact }] }] },
    true,
  ],
  ['no figure', { gaps: [], inWords: 'Nothing', hidden: false }, false],
])('an answer with %s shows an exact figure or does not', (_, answer, isExact) => {
  expect(showsExact(answer)).toBe(isExact);
});

it.each<[string, unknown, boolean]>([
  ['one figure that is shown', exact, false],
  ['a hidden one after shown ones', { clusters: [{ heads: exact }, { heads: hidden }] }, true],
  ['all that it counts hidden', { hidden: true, gaps: [] }, true],
  ['nothing to hide', { hidden: false, gaps: [], inWords: 'Nothing' }, false],
])('an answer with %s hides something or does not', (_, answer, hides) => {
  expect(hidesAny(answer)).toBe(hides);
});
