import { expect, it } from '@jest/globals';
import { changedLine } from './changed-line.rules.js';

type Post = NonNullable<Parameters<typeof changedLine>[0]>;
const change = (terms: object, lastDay?: string): Post => ({
  ...{ kind: 'CHANGE', postId: 'p', firstDay: '2026-11-02', terms, lastDay },
});
const open = (terms: object, more: object = {}): Post => ({
  ...{ kind: 'OPEN', firstDay: '2026-11-10', lastDay: null, followsId: null, terms: { roleId: 'r', ...terms } },
  ...more,
});
const since = (from: string) => ({ postId: 'p', from });

it.each<[string, Post, boolean, object | undefined]>([
  ['a last day', { kind: 'END', postId: 'p', lastDay: '2026-10-31' }, true, { over: since('2026-11-01') }],
  ['other hours alone', change({ weeklyHours: 9 }), true, undefined],
  ['other hours and a last day', change({ weeklyHours: 9 }, '2026-12-31'), true, { over: since('2027-01-01') }],
  ['no manager any more', change({ managerId: null }), false, { over: since('2026-11-02') }],
  [
    'another manager, with a last day',
    change({ managerId: 'm' }, '2026-12-31'),
    true,
    { over: since('2026-11-02'), begins: { from: '2026-11-02', until: '2027-01-01', under: 'NAMED' } },
  ],
  [
    'another role, under whoever managed the one before',
    open({ managerId: 'm' }, { ends: { postId: 'p', lastDay: '2026-11-09' }, followsId: 'p' }),
    false,
    { over: since('2026-11-10'), begins: { from: '2026-11-10', until: null, under: { managerOf: 'p' } } },
  ],
  [
    'a new post under somebody new',
    open({ managerNumber: '7' }),
    true,
    { begins: { from: '2026-11-10', until: null, under: 'NAMED' } },
  ],
  ['a new post under nobody', open({}), false, undefined],
])('what a row changes of lines: %s', (_, post, namesManager, changed) =>
  expect(changedLine(post, namesManager)).toEqual(changed),
);
