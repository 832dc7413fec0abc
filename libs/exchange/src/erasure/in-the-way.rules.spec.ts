import { expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { inTheWayOf, type Standing } from './in-the-way.rules.js';

const nothing: Standing = { posts: 0, programs: [], holds: [], lists: 0, isOneself: false };

it.each<[string, Partial<Standing>, RegExp[]]>([
  ['nobody in post', {}, []],
  ['oneself', { isOneself: true }, [/another data steward/]],
  [
    'a hold of each of two records',
    { holds: ['A complaint.', 'A court.'] },
    [/a hold on them, to be lifted first .*: A complaint/, /: A court/],
  ],
  ['a list under way', { lists: 1 }, [/1 list is being worked on/]],
  ['two posts', { posts: 2 }, [/2 posts today or later/]],
  ['one post and a program', { posts: 1, programs: [{ id: newId(), name: 'Dashboard' }] }, [/1 post /, /“Dashboard”/]],
])('%s', (_, standing, says) => {
  const found = inTheWayOf({ ...nothing, ...standing });
  expect(found).toHaveLength(says.length);
  says.forEach((words, at) => expect(found[at]!.inWords).toMatch(words));
});
