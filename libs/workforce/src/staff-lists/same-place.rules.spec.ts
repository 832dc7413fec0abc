import { describe, expect, it } from '@jest/globals';
import { CEDAR, compare, ELDER, grace, known, post, row } from './grace.fixture.js';

const NURSE = { id: 'role-2', name: 'School nurse' };
const joined = (more: Parameters<typeof row>[0][]) =>
  known({
    person: grace({
      posts: [
        post({ number: '00500', site: null, weeklyHours: 10 }),
        post({ id: 'post-2', role: NURSE, site: null, weeklyHours: 10 }),
      ],
    }),
    byOtherNumbers: more.map((one) => row({ line: 3, staffNumber: '00500', weeklyHours: 10, ...one })),
  });
const becomes = (others: Parameters<typeof row>[0][], more: Parameters<typeof row>[0] = {}) =>
  compare([row({ role: 'health visitor', firstDay: '2026-10-20', weeklyHours: 10, ...more })], joined(others))[0]!;

it.each<[string, Parameters<typeof row>[0][], string]>([
  ['while the other goes on', [{ firstDay: '2021-03-01' }], 'REFUSED'],
  ['where the other ends before', [{ firstDay: '2021-03-01', lastDay: '2026-10-19' }], 'CHANGED'],
  ['where the other ends after it begins', [{ firstDay: '2021-03-01', lastDay: '2026-10-20' }], 'REFUSED'],
])('a role that comes to be that of another post of theirs, at the same place: %s', (_, others, outcome) => {
  expect(becomes(others)).toMatchObject({ outcome });
});

it('says which post that is, and what to do', () => {
  expect(becomes([{ firstDay: '2021-03-01' }]).problems).toEqual([
    {
      field: 'ROLE',
      says: 'They have another post as Health visitor without a site since 1 March 2021, and nobody has two in one role at one place. Give another site or role in the list, or the last day of that post.',
    },
  ]);
});

it('at another site it is another post', () => {
  expect(becomes([{ firstDay: '2021-03-01' }], { site: 'Elder Clinic' })).toMatchObject({ outcome: 'CHANGED' });
});

describe('two posts in one role at two places', () => {
  const [CEDARS, ELDERS] = [CEDAR.name, ELDER.name];
  const [first, second] = ['2021-03-01', '2024-09-01'];
  const two = known({
    person: grace({
      posts: [
        post({ weeklyHours: 10 }),
        post({ id: 'post-2', site: ELDER, weeklyHours: 10, firstDay: second, holdsFrom: second }),
      ],
    }),
  });
  const outcomes = (...rows: Parameters<typeof row>[0][]) =>
    compare(
      rows.map((one, at) => row({ line: at + 2, weeklyHours: 10, ...one })),
      two,
    ).map(({ outcome }) => outcome);
  const nurse = { role: 'school nurse' };

  it.each<[string, Parameters<typeof row>[0][], string[]]>([
    [
      'change places with one another',
      [
        { site: ELDERS, firstDay: first },
        { site: CEDARS, firstDay: second },
      ],
      ['REFUSED', 'REFUSED'],
    ],
    [
      'one goes where the other leaves only later',
      [
        { site: ELDERS, firstDay: first },
        { ...nurse, site: ELDERS, firstDay: '2026-12-07' },
      ],
      ['REFUSED', 'CHANGED'],
    ],
    [
      'one goes where the other has left',
      [
        { site: ELDERS, firstDay: first },
        { site: ELDERS, firstDay: second, lastDay: '2026-10-31' },
      ],
      ['CHANGED', 'CHANGED'],
    ],
    [
      'one goes where the other would have left, whose row is refused',
      [
        { site: ELDERS, firstDay: first },
        { site: ELDERS, firstDay: second, lastDay: '2026-10-31', manager: '99999' },
      ],
      ['REFUSED', 'REFUSED'],
    ],
    [
      'a new one begins where the other goes away only on the day of the list',
      [
        { site: CEDARS, firstDay: first },
        { ...nurse, site: ELDERS, firstDay: '2026-10-12', lastDay: '2026-10-20' },
        { site: ELDERS, firstDay: second },
        { site: ELDERS, firstDay: '2026-10-12' },
      ],
      ['UNCHANGED', 'CHANGED', 'UNCHANGED', 'REFUSED'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(outcomes(...rows)).toEqual(expected);
  });
});

it('of two rows that would have them in one role at one place the later is refused', () => {
  const rows = [
    row({ firstDay: '2026-10-05', weeklyHours: 10 }),
    row({ line: 3, firstDay: '2026-10-12', weeklyHours: 10 }),
  ];
  const compared = compare(rows, known({ person: undefined }));
  expect(compared.map(({ outcome }) => outcome)).toEqual(['ADDED', 'REFUSED']);
  expect(compared[1]!.problems[0]!.says).toMatch(/^Line 2 puts them in that role at that place at that time already/);
});
