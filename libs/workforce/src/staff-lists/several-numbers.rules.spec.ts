import { describe, expect, it } from '@jest/globals';
import { CEDAR, compare, ELDER, grace, known, post, row } from './grace.fixture.js';
import type { KnownPost, ListedRow } from './staff-list.js';

describe('rows of one person by two numbers', () => {
  const byOther = (more: Partial<ListedRow>) => row({ line: 3, staffNumber: '00517', ...more });
  /* What the row of each number does, beside the other. */
  const both = (one: ListedRow, other: ListedRow, posts: KnownPost[]) =>
    [
      [one, other],
      [other, one],
    ].map(([own, beside]) => {
      const { staffNumber: number } = own!;
      const [told] = compare([own!], known({ person: grace({ number, posts }), byOtherNumbers: [beside!] }));
      return [told!.outcome, told!.post?.kind, ...told!.problems.map(({ says }) => says)];
    });
  const isUnchanged = ['UNCHANGED', undefined];
  const nurse = { role: 'School nurse', firstDay: '2025-01-06', weeklyHours: 7 };

  it.each([
    ['first day', { firstDay: '2021-03-01' }],
    ['site', { site: CEDAR.name }],
    ['role', {}],
  ])('do not end the post that the row of the other number confirms by its %s', (_, confirms) => {
    expect(both(row(confirms), byOther(nurse), [post()])).toEqual([isUnchanged, ['CHANGED', 'OPEN']]);
    const [, opened] = both(row(confirms), byOther(nurse), [post()]);
    expect(opened).toEqual(['CHANGED', 'OPEN']);
    const told = compare(
      [byOther(nurse)],
      known({ person: grace({ number: '00517' }), byOtherNumbers: [row(confirms)] }),
    );
    expect(told[0]!.post).not.toHaveProperty('ends');
  });

  it('change nothing once both posts are on the record', () => {
    const second = post({
      id: 'post-2',
      role: { id: 'role-2', name: 'School nurse' },
      firstDay: '2025-01-06',
      weeklyHours: 7,
    });
    expect(both(row(), byOther(nurse), [post(), second])).toEqual([isUnchanged, isUnchanged]);
  });

  it('are each about a post of their own in one role, whichever is read first', () => {
    const posts = [
      post({ weeklyHours: 30 }),
      post({ id: 'post-2', site: ELDER, firstDay: '2025-01-06', weeklyHours: 7 }),
    ];
    const [one, other] = [row({ weeklyHours: 30 }), byOther({ weeklyHours: 7 })];
    expect(both(one, other, posts)).toEqual([isUnchanged, isUnchanged]);
  });

  it('that say one post twice change nothing, and the second is refused where they differ', () => {
    const [one, other] = [row({ site: CEDAR.name, weeklyHours: 30 }), byOther({ site: CEDAR.name, weeklyHours: 30 })];
    expect(both(one, other, [post()])).toEqual([isUnchanged, isUnchanged]);
    expect(both(one, { ...other, weeklyHours: 20 }, [post()])).toEqual([
      isUnchanged,
      [
        'REFUSED',
        undefined,
        'Line 2 has this post too, under another number of theirs, and says otherwise: put one of the two right in the list.',
      ],
    ]);
  });

  it('have their hours added up', () => {
    const elsewhere = (hours: number) => ({ ...nurse, firstDay: '2026-11-02', weeklyHours: hours });
    const [, second] = both(row({ weeklyHours: 30 }), byOther(elsewhere(31)), [post()]);
    expect(second![2]).toContain('Over all posts this would be 61 hours a week.');
    expect(both(row({ weeklyHours: 29 }), byOther(elsewhere(31)), [post()])[1]).toEqual(['CHANGED', 'OPEN']);
  });
});
