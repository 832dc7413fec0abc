import { expect, it } from '@jest/globals';
import { compare, grace, known, post, row } from './grace.fixture.js';

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
