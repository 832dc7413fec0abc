import { describe, expect, it } from '@jest/globals';
import { readHours } from './values.rules.js';

describe('hours', () => {
  it.each([
    ['37.5', 37.5],
    [' 37,5 ', 37.5],
    ['37', 37],
    ['37 h', 37],
    ['37hrs.', 37],
    ['37.50 Hours', 37.5],
    ['37:30', 37.5],
    ['7h15', 7.25],
    ['0', 0],
    ['33.333', 33.333],
  ])('%j: %s', (text, hours) => expect(readHours(text)).toBe(hours));

  it.each([
    ['0.8 FTE', '“0.8 FTE” is a share of full time: write how many hours a week that is.'],
    ['1,000', '“1,000” may be 1000 or 1.000 hours: write it without the comma.'],
    ...['full time', '-5', '37.5.1', '37 days', '.5', '1e3', '37:60', '٣٧'].map((text): [string, string] => [
      text,
      `“${text}” is no number of hours: write hours a week, such as 18.5.`,
    ]),
  ])('%s: %s', (text, problem) => expect(readHours(text)).toEqual({ problem }));
});
