import { expect, it } from '@jest/globals';
import { refusedIfUnread, refusedRow } from './compared-row.js';

const ROLE = { field: 'ROLE', says: 'No role is called this.' };
const GIVE_DAY = { field: 'FIRST_DAY', says: 'Give the first day.' };
const NO_DAY = { field: 'FIRST_DAY', says: '1 Oct 2 is no day.' };
const row = refusedRow({ line: 4, practitionerId: null }, [GIVE_DAY, ROLE]);

it('a row is refused for what cannot be read, of which it is not said that it is missing too', () => {
  expect(refusedIfUnread(row, [NO_DAY])).toMatchObject({ line: 4, outcome: 'REFUSED', problems: [NO_DAY, ROLE] });
  const good = {
    ...row,
    outcome: 'ADDED' as const,
    problems: [],
    changes: [{ field: 'ROLE', before: null, after: 'Cook' }],
  };
  expect(refusedIfUnread(good, [NO_DAY])).toMatchObject({ outcome: 'REFUSED', problems: [NO_DAY], changes: [] });
});

it('a row of which all can be read stays as it is', () => expect(refusedIfUnread(row, [])).toBe(row));

it('a row that cannot be read may mean the same people as before', () => {
  const namesakes = [{ id: 'grace', name: 'Grace Naylor', posts: [] }];
  expect(refusedIfUnread({ ...row, namesakes }, [NO_DAY])).toMatchObject({ outcome: 'REFUSED', namesakes });
});
