import { describe, expect, it } from '@jest/globals';
import type { LineOverTime, OwnBooking } from './operations.js';
import { discOf, effectsInWords, effectsOf, headline, openInWords, standsInWords } from './words.js';

const level = (rank: number) => ({ rank, name: ['', 'Aware', 'With support', 'Independently'][rank]! });
const aLine = (line: Partial<LineOverTime>): LineOverTime => ({
  ...{ competency: { id: 'c', name: 'Home visiting' }, required: level(2), held: null, state: 'NONE' as const },
  ...{ metThrough: null, lapsesSoon: false, lapsedOn: null, heldSince: null, periods: [], evidence: [], ...line },
});
const lines = (met: number, open: number) => [
  ...Array.from({ length: met }, () => aLine({ state: 'MET', held: level(2) })),
  ...Array.from({ length: open }, () => aLine({})),
];

describe('the title', () => {
  it.each([
    [10, 6, 'You meet 10 of the 16 things your role asks'],
    [16, 0, 'You meet all 16 things your role asks'],
    [0, 16, 'You meet none of the 16 things your role asks yet'],
    [1, 0, 'You meet the one thing asked of you'],
    [0, 1, 'You do not yet meet the one thing asked of you'],
    [0, 0, 'Nothing is asked of you today'],
  ])('%s met, %s open', (met, open, says) => {
    expect(headline({ lines: lines(met, open) }, ['Family outreach worker'])).toBe(says);
  });

  it('where roles and functions ask together, names none of them', () => {
    expect(headline({ lines: lines(1, 1) }, ['Health visitor', 'Champion'])).toBe(
      'You meet 1 of the 2 things asked of you',
    );
  });
});

it.each<[Partial<LineOverTime>, string, string]>([
  [{ state: 'LAPSED', lapsedOn: '2026-09-30' }, 'Ran out after 29 September 2026.', 'Ran out 29 Sep 2026'],
  [
    { state: 'LAPSED', lapsedOn: '2026-09-30', held: level(1) },
    'Ran out after 29 September 2026. You hold Aware. With support is asked.',
    'Ran out 29 Sep 2026',
  ],
  [{ state: 'BELOW', held: level(1) }, 'You hold Aware. With support is asked.', 'Not there yet: Aware'],
  [
    { state: 'SELF_RATED_ONLY' },
    'You rated yourself “enough for my job”. By evidence no level is held yet. With support is asked.',
    'Only your own rating',
  ],
  [{ state: 'NONE' }, 'No level is held yet. With support is asked.', 'No level held'],
  [{ state: 'TO_CONFIRM' }, 'What is asked was revised. Somebody has to confirm what you held before.', 'To confirm'],
])('%j', (line, open, stands) => {
  expect(openInWords(aLine(line), 'ENOUGH_FOR_MY_JOB')).toBe(open);
  expect(standsInWords(aLine(line))).toBe(stands);
});

it('what is met says until when, and whether that is soon', () => {
  const met = { state: 'MET' as const, held: level(2) };
  expect(standsInWords(aLine(met))).toBe('No end date');
  expect(standsInWords(aLine({ ...met, metThrough: '2028-07-20' }))).toBe('Until 20 Jul 2028');
  const soon = aLine({ ...met, metThrough: '2026-12-01', lapsesSoon: true });
  expect([standsInWords(soon), discOf(soon), discOf(aLine(met))]).toEqual(['Until 1 Dec 2026, soon', 'SOON', 'MET']);
});

describe('what a place is for', () => {
  const asked = [
    aLine({ competency: { id: 'open', name: 'Open' } }),
    aLine({ competency: { id: 'ends', name: 'Ends' }, state: 'MET', metThrough: '2027-01-31' }),
    aLine({ competency: { id: 'stays', name: 'Stays' }, state: 'MET' }),
  ];
  type Gives = OwnBooking['gives'][number];
  const gives = (id: string, kind: Gives['kind'], rank: number, lastDay: string | null = '2027-11-01') => ({
    ...{ competency: { id }, kind, reaches: level(rank), lastDay },
  });
  it.each<[string, Gives[], string[]]>([
    ['attendance that reaches it closes it', [gives('open', 'ATTENDANCE', 2)], ['Closes Open.']],
    ['attendance below what is asked closes nothing', [gives('open', 'ATTENDANCE', 1)], []],
    ['an assessment closes it if passed', [gives('open', 'ASSESSMENT', 3)], ['Closes Open if you pass.']],
    ['what ends later than what is met keeps it', [gives('ends', 'ATTENDANCE', 2)], ['Keeps Ends.']],
    ['what has no end keeps it', [gives('ends', 'ASSESSMENT', 2, null)], ['Keeps Ends.']],
    ['what ends as soon keeps nothing', [gives('ends', 'ATTENDANCE', 2, '2027-01-31')], []],
    ['what has no end needs no keeping', [gives('stays', 'ATTENDANCE', 2)], []],
  ])('%s', (_, given, says) => {
    expect(effectsInWords(effectsOf({ gives: given } as OwnBooking, asked))).toEqual(says);
  });
});
