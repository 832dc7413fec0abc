import { describe, expect, it } from '@jest/globals';
import { dayOrderOf, isDayOrderAsked, readDay } from './days.rules.js';

describe('the order of days', () => {
  it.each([
    [['31/01/2026', '02/11/2026'], 'DAY_FIRST', false],
    [['01/31/2026', '02/11/2026 09:30'], 'MONTH_FIRST', false],
    [['31/01/2026', '01/31/2026'], 'NEITHER', true],
    [['03/04/2018', '01/23/2018', '31/10/2017'], 'NEITHER', true],
    [['02/11/2026'], 'EITHER', true],
    [['02.11.2026'], 'EITHER', true],
    [['02/02/2026', ''], 'EITHER', false],
    [['2026-11-02', '2 November 2026', 'soon', '31/02/2026', '02/31/2026', '31/01/26'], 'EITHER', false],
    [[], 'EITHER', false],
  ] as const)('%j: %s, asked %s', (texts, order, isAsked) => {
    expect(dayOrderOf(texts)).toBe(order);
    expect(isDayOrderAsked(texts)).toBe(isAsked);
  });

  it('is read of texts that come once', () => {
    function* once() {
      yield* ['02/11/2026', '03/11/2026'];
    }
    expect(isDayOrderAsked(once())).toBe(true);
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02T00:00:00', '2026-11-02'],
    ['2026-11-02 09:30:00.000Z', '2026-11-02'],
    ['2026/11/2', '2026-11-02'],
    ['2/11/2026', '2026-11-02', '2026-02-11'],
    [' 02.11.2026 ', '2026-11-02', '2026-02-11'],
    ['02-11-2026 0:00', '2026-11-02', '2026-02-11'],
    ['2 Nov 2026', '2026-11-02'],
    ['2-nov-2026', '2026-11-02'],
    ['2nd November, 2026', '2026-11-02'],
    ['2 Sept. 2026', '2026-09-02'],
    ['November 2, 2026', '2026-11-02'],
    ['29/02/2024', '2024-02-29', expect.anything()],
    // An instant is a day in London: an hour ahead of UTC in summer, which began on 29 March and ended on 25 October 2026.
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-07-31 23:00:00+00', '2026-08-01'],
    ['2026-07-01T00:00:00+01:00', '2026-07-01'],
    ['2026-07-01T00:00:00 +0200', '2026-06-30'],
    ['2026-06-30T20:00-05:00', '2026-07-01'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-03-28T23:30:00Z', '2026-03-28'],
    ['2026-03-29T22:59:00Z', '2026-03-29'],
    ['2026-03-29T23:00:00Z', '2026-03-30'],
    ['2026-10-24T23:00:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
    ['2026-06-30T23:00:00', '2026-06-30'],
    ['30.06.2026 23:00Z', '2026-07-01', expect.anything()],
  ])('%s: %s', (text, dayFirst, monthFirst: unknown = dayFirst) => {
    expect(readDay(text, 'DAY_FIRST')).toBe(dayFirst);
    expect(readDay(text, 'MONTH_FIRST')).toEqual(monthFirst);
  });

  it.each([
    ['31/02/2026', 'There is no 31 February.'],
    ['2026-02-31', 'There is no 31 February.'],
    ['31 April 2026', 'There is no 31 April.'],
    ['29.02.2025', 'There is no 29 February in 2025.'],
    ['00/11/2026', 'There is no 0 November.'],
    ['02/31/2026', 'There is no month 31.'],
    ['01/31/2026', 'There is no month 31. The other way round it would be 31 January 2026.'],
    ['2026-13-01', 'There is no month 13.'],
    ['0000-01-01', 'There is no year 0.'],
    ['2-11-26', '“2-11-26” has a year of two digits: write all four.'],
    ['2 Nov 26', '“2 Nov 26” has a year of two digits: write all four.'],
    ['46328', '“46328” is how Excel stores a day: format the column as a date, and save it again.'],
    ['', 'There is no day.'],
    ...[
      'soon',
      '2 Brumaire 2026',
      '2 ma 2026',
      '2/11.2026',
      '2/11/02026',
      '2026-11',
      '+2026-11-02',
      '2026-11-02T25:00Z',
    ].map((text): [string, string] => [text, `“${text}” is no day: write it as 2026-11-02 or 2 November 2026.`]),
  ])('%s: %s', (text, problem) => expect(readDay(text, 'DAY_FIRST')).toEqual({ problem }));
});
