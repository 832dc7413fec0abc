import { expect, it } from '@jest/globals';
import { readDay, shownDay } from './typed-day.js';

it.each([
  ['2 11 2026', '2026-11-02'],
  ['02/11/2026', '2026-11-02'],
  [' 2.11.26 ', '2026-11-02'],
  ['2-11-2026', '2026-11-02'],
  ['2 Nov 2026', '2026-11-02'],
  ['2 November, 2026', '2026-11-02'],
  ['30sept26', '2026-09-30'],
  ['1 May 2027', '2027-05-01'],
  ['2026-11-02', '2026-11-02'],
  ['31/2/2026', '2026-02-31'],
  ['1/13/2026', '2026-13-01'],
  ['', ''],
  ['1', '1'],
  ['2 Nevember 2026', '2 Nevember 2026'],
  ['Next Friday', 'Next Friday'],
  ['2112026', '2112026'],
  ['tomorrow', 'tomorrow'],
])('%j is read as %j', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

it.each([
  ['2026-11-02', '2 November 2026'],
  ['2026-02-31', '31 February 2026'],
  ['2026-13-01', '2026-13-01'],
  ['tomorrow', 'tomorrow'],
  ['', ''],
])('%j stands as %j', (value, shown) => {
  expect(shownDay(value)).toBe(shown);
});
