import { describe, expect, it } from '@jest/globals';
import { CEDAR, ELDER, known, post, row } from './grace.fixture.js';
import { matchPosts } from './match-posts.rules.js';
import { readTerms } from './read-terms.rules.js';
import type { KnownPost, ListedRow } from './staff-list.js';

const nurse = { id: 'role-2', name: 'School nurse' };
const cedar = post({ id: 'at-cedar', number: '00417', site: CEDAR, firstDay: '2021-03-01' });
const elder = post({ id: 'at-elder', number: '00517', site: ELDER, firstDay: '2022-05-02' });

type Said = Partial<ListedRow>;
type Posts = { posts?: KnownPost[]; ended?: KnownPost[] };

/* Which post each row is about, by its number, and its role where that is another, whatever the order of the rows. */
function postsOf(said: Said[], { posts = [], ended = [] }: Posts): Record<string, string | undefined> {
  const found = [said, [...said].reverse()].map((inOrder) => {
    const rows = inOrder.map((one, at) => row({ line: at + 2, ...one }));
    const wanted = rows.map((one) => ({ row: one, terms: readTerms(one, known()) }));
    const matched = matchPosts(wanted, { posts, ended });
    return Object.fromEntries(
      rows.map(({ line, staffNumber, role }) => [
        role === nurse.name ? `${staffNumber} ${role}` : staffNumber,
        matched.get(line)?.id,
      ]),
    );
  });
  expect(found[1]).toEqual(found[0]);
  return found[0]!;
}
const each = <One, Other>(ones: One[], others: Other[]) =>
  ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));

describe('a row of joined records is about the post of its own number', () => {
  const SITES = [undefined, null, CEDAR.name, ELDER.name];
  const DAYS = [undefined, null, '2021-03-01', '2022-05-02', '2023-09-04'];
  const said = each(SITES, DAYS).map(([site, firstDay]): Said => ({ site, firstDay }));

  it('whatever it says of site and first day, and whichever stands first', () => {
    for (const [one, other] of each(said, said))
      for (const posts of [
        [cedar, elder],
        [elder, cedar],
      ])
        expect([
          one,
          other,
          postsOf(
            [
              { ...one, staffNumber: '00417' },
              { ...other, staffNumber: '00517' },
            ],
            { posts },
          ),
        ]).toEqual([one, other, { '00417': 'at-cedar', '00517': 'at-elder' }]);
  });

  it('where the list has no row of the other number, unless it says the very days of the other', () => {
    const both = { posts: [cedar, elder] };
    for (const one of said) {
      const isOfElder = one.firstDay === elder.firstDay && one.site !== CEDAR.name && one.site !== null;
      expect([one, postsOf([{ ...one, staffNumber: '00417' }], both)]).toEqual([
        one,
        { '00417': isOfElder ? 'at-elder' : 'at-cedar' },
      ]);
    }
  });

  it('in another role too, where it is the only one left of that number', () => {
    const moves = { role: nurse.name, firstDay: '2026-10-05', staffNumber: '00517' };
    expect(postsOf([moves], { posts: [cedar, elder] })).toEqual({ '00517 School nurse': 'at-elder' });
    expect(postsOf([{ staffNumber: '00417' }, moves], { posts: [elder, cedar] })).toEqual({
      '00417': 'at-cedar',
      '00517 School nurse': 'at-elder',
    });
  });

  it('of which there may be several', () => {
    const nurses = [cedar, elder].map((one) => ({ ...one, id: `${one.id}-too`, role: nurse }));
    const rows = each(['00417', '00517'], [{}, { role: nurse.name }]).map(([staffNumber, more]) => ({
      ...{ staffNumber, ...more },
    }));
    const posts = [elder, cedar, ...nurses];
    for (const inOrder of [posts, [...posts].reverse()])
      expect(postsOf(rows, { posts: inOrder })).toEqual({
        ...{ '00417': 'at-cedar', '00417 School nurse': 'at-cedar-too' },
        ...{ '00517': 'at-elder', '00517 School nurse': 'at-elder-too' },
      });
  });

  it('that had ended, too', () => {
    const ended = [cedar, elder].map((one) => ({ ...one, firstDay: '2021-03-01', lastDay: '2025-12-31' }));
    const over = { firstDay: '2021-03-01', lastDay: '2025-12-31' };
    expect(
      postsOf(
        [
          { ...over, staffNumber: '00417' },
          { ...over, staffNumber: '00517' },
        ],
        { ended },
      ),
    ).toEqual({ '00417': 'at-cedar', '00517': 'at-elder' });
  });
});

describe('a row of joined records whose number has no post of its own', () => {
  const byElder = { staffNumber: '00517' };
  const moved = post({ id: 'new', number: null, role: nurse, firstDay: '2026-10-05' });

  it.each<[string, Said[], KnownPost[], Record<string, string | undefined>]>([
    ['is about the one of the other number, alone', [byElder], [cedar], { '00517': 'at-cedar' }],
    [
      'is about what was written once they were joined',
      [{}, byElder],
      [{ ...elder, number: null, firstDay: '2020-01-06' }, cedar],
      { '00417': 'at-cedar', '00517': 'at-elder' },
    ],
    ['says the post of the other once more', [byElder, {}], [cedar], { '00417': 'at-cedar', '00517': 'at-cedar' }],
    [
      'leaves the post in another role to the row of that number',
      [{ role: nurse.name }, byElder],
      [{ ...cedar, lastDay: '2026-10-04' }, moved],
      { '00417 School nurse': 'new', '00517': 'at-cedar' },
    ],
  ])('%s', (_, rows, posts, expected) => {
    expect(postsOf(rows, { posts })).toEqual(expected);
    expect(postsOf(rows, { posts: [...posts].reverse() })).toEqual(expected);
  });
});

/* Which post each row is about, in the order in which they are given, whichever stands first in the list. */
function inTurn(said: Said[], of: Required<Posts>): (string | undefined)[] {
  const found = [said, [...said].reverse()].map((inOrder) => {
    const rows = inOrder.map((one, at) => row({ line: at + 2, ...one }));
    const matched = matchPosts(
      rows.map((one) => ({ row: one, terms: readTerms(one, known()) })),
      of,
    );
    return rows.map(({ line }) => matched.get(line)?.id);
  });
  expect(found[1]!.reverse()).toEqual(found[0]);
  return found[0]!;
}

describe('rows of one number', () => {
  const since = (firstDay: string, more: Partial<KnownPost> = {}) => post({ id: firstDay, firstDay, ...more });
  const over = since('2025-09-01', { lastDay: '2026-10-04', site: ELDER });
  const goesOn = since('2024-02-05');
  const cameBack = since('2026-07-13');
  const left = since('2025-01-06', { lastDay: '2026-06-30' });

  it.each<[string, Said, KnownPost, KnownPost, string]>([
    ['first day of one that goes on', { firstDay: '2024-02-05', lastDay: '2026-11-30' }, goesOn, over, '2024-02-05'],
    [
      'first day of one that goes on, and last day of the other',
      { firstDay: '2024-02-05', lastDay: '2026-10-04' },
      goesOn,
      over,
      '2024-02-05',
    ],
    ['days of one that has ended', { firstDay: '2025-09-01', lastDay: '2026-10-04' }, goesOn, over, '2025-09-01'],
    [
      'first day of the one they left, and a later last day',
      { firstDay: '2025-01-06', lastDay: '2026-12-31' },
      cameBack,
      left,
      '2026-07-13',
    ],
    ['days of the one they left', { firstDay: '2025-01-06', lastDay: '2026-06-30' }, cameBack, left, '2025-01-06'],
  ])('a row that has the %s', (_, said, live, ended, expected) => {
    expect(inTurn([said], { posts: [live], ended: [ended] })).toEqual([expected]);
  });

  it('a row with a later last day is about the post that has ended where none that goes on is left', () => {
    const said = { firstDay: '2025-01-06', lastDay: '2026-12-31' };
    expect(inTurn([said], { posts: [], ended: [left] })).toEqual(['2025-01-06']);
    expect(inTurn([said, { firstDay: '2026-07-13' }], { posts: [cameBack], ended: [left] })).toEqual([
      '2025-01-06',
      '2026-07-13',
    ]);
  });

  it('that say role, site and first day of posts that go on are about these, beside any other row and whatever last day they give', () => {
    const posts = each(each([post().role, nurse], [CEDAR, ELDER]), ['2024-02-05', '2025-01-06']).map(
      ([[role, site], firstDay], at) => post({ id: `post-${at}`, role, site, firstDay }),
    );
    const saysOf = ({ role, site, firstDay }: KnownPost): Said => ({ role: role.name, site: site!.name, firstDay });
    const others: Said[] = [
      ...[{ site: null }, { site: null, firstDay: '2025-01-06' }, { site: ELDER.name }],
      ...[
        { role: nurse.name, site: CEDAR.name },
        { role: 'Stagehand', site: CEDAR.name, firstDay: '2025-01-06' },
      ],
    ];
    const lastDays = [undefined, null, '2026-09-30', '2026-12-31'];
    const ended = [
      post({ id: 'ended', site: { id: 'site-3', name: 'Elm House' }, firstDay: '2025-01-06', lastDay: '2026-10-04' }),
    ];
    for (const [[one, other], [more, lastDay]] of each(each(posts, posts), each(others, lastDays)))
      for (const inOrder of [posts, [...posts].reverse()]) {
        if (one === other) continue;
        const rows = [{ ...saysOf(one), lastDay }, saysOf(other), more];
        expect(inTurn(rows, { posts: inOrder, ended }).slice(0, 2)).toEqual([one.id, other.id]);
        expect(inTurn(rows.slice(0, 1), { posts: inOrder, ended })).toEqual([one.id]);
      }
  });
});

it('of two posts in one role since one day a list without sites tells each by hours, last day and manager', () => {
  const since = '2025-01-06';
  const two = [
    post({ id: 'five', weeklyHours: 5, firstDay: since, lastDay: '2027-01-31' }),
    post({ id: 'seven', site: ELDER, weeklyHours: 7, firstDay: since, lastDay: null }),
  ];
  const found = (...said: Said[]) => {
    const rows = said.map((one, at) => row({ line: at + 2, firstDay: since, ...one }));
    const wanted = rows.map((one) => ({ row: one, terms: readTerms(one, known()) }));
    const matched = matchPosts(wanted, { posts: two, ended: [] });
    return rows.map(({ line }) => matched.get(line)?.id);
  };
  const [five, seven] = [{ weeklyHours: 5 }, { weeklyHours: 7 }];
  expect([found(five, seven), found(seven, five)]).toEqual([
    ['five', 'seven'],
    ['seven', 'five'],
  ]);
  // One of them is changed, and the other is as the record has it.
  expect([found({ weeklyHours: 9 }, five), found({ weeklyHours: 9 }, seven)]).toEqual([
    ['seven', 'five'],
    ['five', 'seven'],
  ]);
  expect(found({ weeklyHours: 9, lastDay: '2027-01-31' })).toEqual(['five']);
});
