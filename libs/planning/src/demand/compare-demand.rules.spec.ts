import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/kernel';
import { compareDemand } from './compare-demand.rules.js';
import { meaningKey } from '@app/workforce';
import { type KnownDemand, type ListedDemand, type OfferedForDemand } from './demand.js';

const offered: OfferedForDemand = {
  clusters: [
    { id: 'mill', name: 'Millbrook', area: 'East' },
    { id: 'park-e', name: 'Park', area: 'East' },
    { id: 'park-w', name: 'Park', area: 'West' },
  ],
  levels: [
    { id: 'all', name: 'Your community', synonyms: [], forFamilies: false },
    { id: 'plus', name: 'Universal plus', synonyms: ['Tier 2'], forFamilies: true },
  ],
  meanings: new Map([[meaningKey('CLUSTER', 'MB 01'), 'mill']]),
};
const row = (firstDay: string | null, families = 20, more: Partial<ListedDemand> = {}): ListedDemand => ({
  ...{ line: 2, cluster: 'Millbrook', needLevel: 'Universal plus', families, hoursPerFamily: 1.25, firstDay },
  ...{ lastDay: null, isRight: false, ...more },
});
const fact = (firstDay: string, lastDay: string | null = null, families = 20, id = `of ${firstDay}`): KnownDemand => ({
  ...{ id, clusterId: 'mill', needLevelId: 'plus', families, hoursPerFamily: 1.25, firstDay, lastDay },
});
const compare = (rows: ListedDemand[], facts: KnownDemand[] = []) =>
  compareDemand(
    rows.map((one, at) => ({ ...one, line: at + 2 })),
    offered,
    facts,
  );
/** In short: what becomes of each row, from when to when, and what it replaces or ends. */
const inShort = (rows: ListedDemand[], facts: KnownDemand[] = []) =>
  compare(rows, facts).map(({ outcome, write, problems }) =>
    write
      ? [
          `${outcome} ${write.expects.families} ${write.expects.firstDay}..${write.expects.lastDay ?? ''}`,
          write.replaces && `for ${write.replaces}`,
          write.ends && `ends ${write.ends.id} ${write.ends.lastDay}`,
        ]
          .filter(Boolean)
          .join(', ')
      : [outcome, ...problems.map(({ field }) => field)].join(' '),
  );

it('rows of one cluster and need level are refused where they are too many, and the others are not', () => {
  const days = Array.from({ length: 201 }, (_, at) => addDays('1990-01-01', at));
  const shown = inShort([...days.map((day) => row(day)), row('2027-01-01', 20, { cluster: 'MB 02' })]);
  expect(new Set(shown)).toEqual(new Set(['REFUSED CLUSTER']));
  expect(
    inShort([...days.slice(1).map((day) => row(day)), row(null)]).filter((one) => /^ADDED/.test(one)),
  ).toHaveLength(200);
});

describe('what rows of one cluster and need level do', () => {
  const K = fact('2025-01-01');
  it.each<[string, ListedDemand[], KnownDemand[], string[]]>([
    ['new', [row('2027-01-01')], [], ['ADDED 20 2027-01-01..']],
    ['the same', [row('2025-01-01')], [K], ['UNCHANGED']],
    [
      'in doubt, which ends nothing for the row after it',
      [row('2025-01-01', 2000, { lastDay: '2026-06-30' }), row('2027-01-01', 30)],
      [K],
      ['DOUBTFUL', 'CHANGED 30 2027-01-01.., ends of 2025-01-01 2026-12-31'],
    ],
    ['the same since earlier', [row('2027-01-01')], [K], ['UNCHANGED']],
    ['other from the same day on', [row('2025-01-01', 30)], [K], ['CHANGED 30 2025-01-01.., for of 2025-01-01']],
    ['other from later on', [row('2027-01-01', 30)], [K], ['CHANGED 30 2027-01-01.., ends of 2025-01-01 2026-12-31']],
    ['new before what is known', [row('2024-06-01', 30)], [K], ['ADDED 30 2024-06-01..2024-12-31']],
    [
      'two that follow: the first ends where the second begins, and what was there ends once',
      [row('2027-01-01', 30), row('2028-01-01', 40)],
      [K],
      ['CHANGED 30 2027-01-01..2027-12-31, ends of 2025-01-01 2026-12-31', 'CHANGED 40 2028-01-01..'],
    ],
    [
      'back to what was known, after something else',
      [row('2027-01-01', 30), row('2028-01-01')],
      [K],
      ['CHANGED 30 2027-01-01..2027-12-31, ends of 2025-01-01 2026-12-31', 'CHANGED 20 2028-01-01..'],
    ],
    [
      'the whole sheet again',
      [row('2025-01-01'), row('2027-01-01', 30)],
      [fact('2025-01-01', '2026-12-31'), fact('2027-01-01', null, 30)],
      ['UNCHANGED', 'UNCHANGED'],
    ],
    [
      'the sheet before it, which knew no end',
      [row('2025-01-01')],
      [fact('2025-01-01', '2026-12-31'), fact('2027-01-01', null, 30)],
      ['UNCHANGED'],
    ],
    [
      'one replaced and followed',
      [row('2025-01-01', 25), row('2027-01-01', 30)],
      [K],
      ['CHANGED 25 2025-01-01..2026-12-31, for of 2025-01-01', 'CHANGED 30 2027-01-01..'],
    ],
    [
      'ended',
      [row('2025-01-01', 20, { lastDay: '2026-12-31' })],
      [K],
      ['CHANGED 20 2025-01-01..2026-12-31, for of 2025-01-01'],
    ],
    [
      'its end taken away',
      [row('2025-01-01')],
      [fact('2025-01-01', '2026-12-31')],
      ['CHANGED 20 2025-01-01.., for of 2025-01-01'],
    ],
    [
      'its end kept where there is no column',
      [row('2025-01-01', 20, { lastDay: undefined })],
      [fact('2025-01-01', '2026-12-31')],
      ['UNCHANGED'],
    ],
    [
      'ended by the list, then something after a pause',
      [row('2025-01-01', 20, { lastDay: '2026-06-30' }), row('2027-01-01', 30, { lastDay: '2027-12-31' })],
      [K],
      ['CHANGED 20 2025-01-01..2026-06-30, for of 2025-01-01', 'ADDED 30 2027-01-01..2027-12-31'],
    ],
    ['over what comes next', [row('2024-01-01', 30, { lastDay: '2025-01-01' })], [K], ['REFUSED LAST_DAY']],
    [
      'up to what comes next',
      [row('2024-01-01', 30, { lastDay: '2024-12-31' })],
      [K],
      ['ADDED 30 2024-01-01..2024-12-31'],
    ],
    [
      'over another row',
      [row('2027-01-01', 30, { lastDay: '2028-01-01' }), row('2028-01-01', 40)],
      [],
      ['REFUSED LAST_DAY', 'ADDED 40 2028-01-01..'],
    ],
    ['a hole in what is known', [row('2027-01-01', 30, { lastDay: '2027-12-31' })], [K], ['REFUSED LAST_DAY']],
    [
      'no hole: it ended before',
      [row('2027-01-01', 30, { lastDay: '2027-12-31' })],
      [fact('2025-01-01', '2027-12-31')],
      ['CHANGED 30 2027-01-01..2027-12-31, ends of 2025-01-01 2026-12-31'],
    ],
    [
      'one that is refused ends nothing',
      [row('2027-01-01', 30), row('2028-01-01', 40, { lastDay: '2027-01-01' })],
      [],
      ['ADDED 30 2027-01-01..', 'REFUSED LAST_DAY'],
    ],
    ['twice the same', [row('2027-01-01'), row('2027-01-01')], [], ['ADDED 20 2027-01-01..', 'UNCHANGED']],
    [
      'twice, and not the same',
      [row('2027-01-01'), row('2027-01-01', 21)],
      [],
      ['ADDED 20 2027-01-01..', 'REFUSED FIRST_DAY'],
    ],
    ['tenfold', [row('2027-01-01', 200)], [K], ['DOUBTFUL']],
    ['hours to none', [row('2027-01-01', 20, { hoursPerFamily: 0 })], [K], ['DOUBTFUL']],
    ['less than tenfold', [row('2027-01-01', 199)], [K], ['CHANGED 199 2027-01-01.., ends of 2025-01-01 2026-12-31']],
    [
      'tenfold, and right',
      [row('2027-01-01', 201, { isRight: true })],
      [K],
      ['CHANGED 201 2027-01-01.., ends of 2025-01-01 2026-12-31'],
    ],
    [
      'one in doubt ends nothing',
      [row('2026-01-01', 30), row('2027-01-01', 201)],
      [K],
      ['CHANGED 30 2026-01-01.., ends of 2025-01-01 2025-12-31', 'DOUBTFUL'],
    ],
    ['by what lists call it', [row('2025-01-01', 20, { cluster: 'mb-01', needLevel: 'tier 2' })], [K], ['UNCHANGED']],
    ['of another cell', [row('2025-01-01', 30, { cluster: 'Park, West' })], [K], ['ADDED 30 2025-01-01..']],
  ])('%s', (_, rows, facts, becomes) => expect(inShort(rows, facts)).toEqual(becomes));
});

describe('a row of demand is refused', () => {
  it.each<[Partial<ListedDemand>, string[]]>([
    [{ cluster: null }, ['CLUSTER: It names no cluster.']],
    [{ cluster: 'Yoga' }, ['CLUSTER: No cluster is called “Yoga”: say which is meant.']],
    [
      { cluster: 'Park' },
      ['CLUSTER: More than one cluster is called “Park”: write its area behind it, as “Park, East”.'],
    ],
    [{ needLevel: null }, ['NEED_LEVEL: It names no need level.']],
    [{ needLevel: 'Tier 9' }, ['NEED_LEVEL: No need level is called “Tier 9”: say which is meant.']],
    [
      { needLevel: 'your community' },
      ['NEED_LEVEL: Your community is for everybody: no families are expected there. Leave the row out.'],
    ],
    [{ families: null }, ['FAMILIES: It does not say how many families.']],
    [{ hoursPerFamily: null }, ['HOURS_PER_FAMILY: It does not say how many hours a week each family calls for.']],
    [{ firstDay: null }, ['FIRST_DAY: It does not say from which day on.']],
    [{ firstDay: '1949-12-31' }, ['FIRST_DAY: Nothing is kept of before 1950.']],
    [{ firstDay: '2206-01-01' }, ['FIRST_DAY: Nobody can expect so far ahead: look at the year.']],
    [{ lastDay: '2206-01-01' }, ['LAST_DAY: Nobody can expect so far ahead: look at the year.']],
    [{ lastDay: '2026-12-31' }, ['LAST_DAY: It ends before it begins.']],
  ])('%j', (more, says) =>
    expect(compare([row('2027-01-01', 20, more)])[0]!.problems.map((one) => `${one.field}: ${one.says}`)).toEqual(says),
  );
});
