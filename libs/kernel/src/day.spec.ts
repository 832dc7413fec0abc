import { describe, expect, it } from '@jest/globals';
import { addDays, dayBefore, formatDay, isDay } from './day.js';

describe('a day', () => {
  it.each([
    ['2026-03-24', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-01-00', false],
    ['0000-01-01', false],
    ['2025-1-1', false],
    ['31/02/2025', false],
    ['2026-03-24T00:00', false],
    [' 2026-03-24', false],
    ['2026-03-24\n', false],
    ['', false],
    [20260324, false],
    [null, false],
  ])('%j is a day: %s', (value, real) => expect(isDay(value)).toBe(real));

  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s plus %s days is %s', (day, days, sum) => expect(addDays(day, days)).toBe(sum));

  it('has a day before it', () => expect(dayBefore('2026-03-01')).toBe('2026-02-28'));

  it.each([
    ['2026-03-24', '24 March 2026'],
    ['2026-12-01', '1 December 2026'],
  ])('%s reads %s', (day, text) => expect(formatDay(day)).toBe(text));
});
