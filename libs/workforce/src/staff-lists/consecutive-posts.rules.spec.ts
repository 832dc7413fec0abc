import { describe, expect, it } from '@jest/globals';
import { CEDAR, compare, ELDER, grace, known, only, post, refusals, row } from './grace.fixture.js';
import type { Known, KnownPerson, ListedRow } from './staff-list.js';

describe('posts one after the other', () => {
  const nobody = known({ person: undefined });
  const first = { role: 'Health visitor', weeklyHours: 37, firstDay: '2018-01-08', lastDay: '2026-11-30' };
  const outcomes = (rows: Partial<ListedRow>[], of: Known) =>
    compare(
      rows.map((one, at) => row({ line: at + 2, ...one })),
      of,
    ).map(({ outcome, post: write, problems }) => [outcome, write?.kind, ...problems.map(({ says }) => says)]);

  it('are two posts, whose hours are not worked at once, in another role or in the same', () => {
    const next = { role: 'School nurse', weeklyHours: 37, firstDay: '2026-12-01' };
    expect(outcomes([first, next], nobody)).toEqual([
      ['ADDED', 'OPEN'],
      ['ADDED', 'OPEN'],
    ]);
    expect(outcomes([first, { ...next, role: first.role }], nobody).map(([outcome]) => outcome)).toEqual([
      'ADDED',
      'ADDED',
    ]);
    const atOnce = outcomes([first, { ...next, firstDay: '2026-11-30' }], nobody);
    expect(atOnce.map(([outcome]) => outcome)).toEqual(['REFUSED', 'REFUSED']);
    expect(atOnce[0]![2]).toContain('Over all posts this would be 74 hours a week.');
  });

  it('are told apart by their first days, in whichever order and with or without sites they stand', () => {
    const until = { firstDay: '2021-03-01', lastDay: '2026-11-30', weeklyHours: 37 };
    const then = { firstDay: '2026-12-01', weeklyHours: 37 };
    for (const site of [undefined, CEDAR.name])
      for (const isTurned of [false, true]) {
        const rows = [until, then].map((one) => ({ ...one, site }));
        const ended = known({ person: grace({ posts: [post({ weeklyHours: 37 })] }) });
        const found = outcomes(isTurned ? rows.reverse() : rows, ended);
        expect([site, isTurned, new Map(found.map(([outcome, kind]) => [kind, outcome]))]).toEqual([
          ...[site, isTurned],
          new Map([
            ['END', 'CHANGED'],
            ['OPEN', 'CHANGED'],
          ]),
        ]);
      }
  });

  it('at once in one role are told apart by their first days, where the list has no sites', () => {
    const [first, second] = [
      post(),
      post({ id: 'post-2', site: ELDER, firstDay: '2025-08-06', holdsFrom: '2025-08-06', weeklyHours: 7 }),
    ];
    const both = known({ person: grace({ posts: [first, second] }) });
    const rows = [
      { firstDay: '2021-03-01', weeklyHours: 30 },
      { firstDay: '2025-08-06', weeklyHours: 7 },
    ];
    for (const listed of [rows, rows.toReversed()])
      expect(outcomes(listed, both)).toEqual([
        ['UNCHANGED', undefined],
        ['UNCHANGED', undefined],
      ]);
  });

  it('are not taken by another row, where the row about one is refused', () => {
    const other = { role: 'School nurse', firstDay: '2026-11-01', weeklyHours: 7 };
    const own = { firstDay: '2021-03-01', weeklyHours: 30 };
    for (const slip of [{ site: 'Acron CC' }, { role: 'Helth visitor' }, { weeklyHours: 300 }])
      expect(
        outcomes(
          [
            { ...own, site: CEDAR.name, ...slip },
            { ...other, site: CEDAR.name },
          ],
          known(),
        ),
      ).toEqual([
        ['REFUSED', undefined, expect.anything()],
        ['CHANGED', 'OPEN'],
      ]);
    const [, opened] = compare([row({ ...own, site: 'Acron CC' }), row({ line: 3, ...other, site: CEDAR.name })]);
    expect(opened!.post).not.toHaveProperty('ends.postId');
  });

  it('in one role keep what the list has no column for, where one follows the other', () => {
    const renewed = [
      { firstDay: '2021-03-01', lastDay: '2026-10-31' },
      { firstDay: '2026-11-01', weeklyHours: 20 },
    ];
    const [, opened] = compare(renewed.map((one, at) => row({ line: at + 2, ...one })));
    expect(opened!.post).toMatchObject({ kind: 'OPEN', terms: { siteId: 'site-1', weeklyHours: 20 } });
    const past = post({ lastDay: '2026-09-30' });
    const later = known({ person: grace({ posts: [], ended: [past] }) });
    expect(only({ firstDay: '2026-10-31' }, later).post).toMatchObject({ terms: { siteId: 'site-1' } });
    expect(only({ firstDay: '2026-11-01' }, later).post).not.toHaveProperty('terms.siteId');
  });

  it('are the ones that go on, where a row without a last day has the first day of an earlier one', () => {
    const past = post({ id: 'past', firstDay: '2018-01-08', holdsFrom: '2018-01-08', lastDay: '2019-03-31' });
    const back = known({ person: grace({ ended: [past] }) });
    expect(only({ firstDay: '2018-01-08', lastDay: null }, back)).toMatchObject({
      ...{ outcome: 'UNCHANGED', notes: [{ says: 'The record has this post since 1 March 2021; that stays.' }] },
    });
  });

  it('have their hours counted from their own days on, where the role becomes another', () => {
    const elsewhere = (firstDay: string, lastDay: string | null) => [{ firstDay, lastDay, weeklyHours: 35 }];
    const nurse = (firstDay: string) => ({ role: 'School nurse', weeklyHours: 30, firstDay });
    const upTo = known({
      person: grace({ posts: [post({ weeklyHours: 20 })], elsewhere: elsewhere('2025-01-01', '2026-11-30') }),
    });
    expect(only(nurse('2026-12-01'), upTo).outcome).toBe('CHANGED');
    expect(refusals(nurse('2026-10-01'), upTo)[0]).toContain('Over all posts this would be 65 hours a week.');
  });

  it('have hours that are added up to the hundredth', () => {
    const thirds = known({
      person: grace({
        elsewhere: [10.05, 22.1].map((weeklyHours) => ({ firstDay: '2025-01-01', lastDay: null, weeklyHours })),
      }),
    });
    expect(only({ weeklyHours: 27.85 }, thirds).outcome).toBe('CHANGED');
  });

  it('have the hours counted of posts elsewhere on the same days alone', () => {
    const with30From = (firstDay: string, lastDay: string | null) =>
      known({ person: grace({ elsewhere: [{ firstDay, lastDay, weeklyHours: 30 }] }) });
    expect(only({ weeklyHours: 37 }, with30From('2026-12-01', null)).outcome).toBe('REFUSED');
    expect(only({ weeklyHours: 37 }, with30From('2024-01-01', '2026-10-31')).outcome).toBe('CHANGED');
    expect(only({ weeklyHours: 30.5, lastDay: '2026-11-30' }, with30From('2026-12-01', null)).outcome).toBe('CHANGED');
  });

  it('name the other employer for whom they work as well, whose list may be the first to save', () => {
    const elsewhere = [{ firstDay: '2025-01-01', lastDay: null, weeklyHours: 37, employer: 'Sample Homes' }];
    expect(refusals({ weeklyHours: 37 }, known({ person: grace({ elsewhere }) }))[0]).toMatch(
      / They work for Sample Homes as well: if that ends, save the list of Sample Homes first, which ends it, or end that post on their page\.$/,
    );
    const alone = known({
      person: grace({
        posts: [post(), post({ id: 'post-2', role: { id: 'role-2', name: 'School nurse' }, weeklyHours: 30 })],
      }),
    });
    expect(refusals({ weeklyHours: 37 }, alone)[0]).not.toContain('as well');
  });

  it('of which the record has one that had ended by the day of the list, change nothing of it', () => {
    const past = post({ id: 'past', firstDay: '2018-01-08', holdsFrom: '2018-01-08', lastDay: '2019-03-31' });
    const hadOne = known({ person: grace({ ended: [past] }) });
    const told = { site: CEDAR.name, firstDay: '2018-01-08', lastDay: '2019-03-31', weeklyHours: 30 };
    expect(outcomes([told, { firstDay: '2021-03-01', site: CEDAR.name }], hadOne)).toEqual([
      ['UNCHANGED', undefined],
      ['UNCHANGED', undefined],
    ]);
    expect(
      only({ ...told, lastDay: '2019-04-30' }, known({ person: grace({ posts: [], ended: [past] }) })),
    ).toMatchObject({
      outcome: 'UNCHANGED',
      notes: [
        {
          field: 'LAST_DAY',
          says: 'The record has this post, Health visitor, Cedar Children’s Centre, from 8 January 2018 to 31 March 2019; that stays.',
        },
      ],
    });
    const back = known({ person: grace({ posts: [], ended: [past] }) });
    expect(refusals({ ...told, lastDay: null }, back)).toEqual([
      'FIRST_DAY: The record has this post, Health visitor, Cedar Children’s Centre, from 8 January 2018 to 31 March 2019. Give the first day since then, or correct its end on their page.',
    ]);
    expect(only({ ...told, firstDay: '2026-11-01', lastDay: null }, back).post).toMatchObject({ kind: 'OPEN' });
  });

  it('of which the last ends tell what is let go of with it, unless another goes on or begins within 31 days', () => {
    const notesOf = (more: Partial<KnownPerson>, ...rows: Partial<ListedRow>[]) =>
      compare(
        [{ lastDay: '2026-11-30' }, ...rows].map((one, at) => row({ line: at + 2, ...one })),
        known({ person: grace(more) }),
      )[0]!.notes.map(({ says }) => says);
    const leaves = [expect.stringContaining('places that they hold after it are let go')];
    const other = (firstDay: string, lastDay: string | null) => ({ firstDay, lastDay, weeklyHours: 7 });
    expect(notesOf({})).toEqual(leaves);
    expect(notesOf({ elsewhere: [other('2025-01-01', '2026-11-30')] })).toEqual(leaves);
    expect(notesOf({ elsewhere: [other('2025-01-01', null)] })).toEqual([]);
    expect(notesOf({ elsewhere: [other('2026-12-31', null)] })).toEqual([]);
    expect(notesOf({ elsewhere: [other('2027-01-01', null)] })).toEqual(leaves);
    expect(notesOf({}, { role: 'School nurse', firstDay: '2026-12-01' })).toEqual([]);
  });
});
