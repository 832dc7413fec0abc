import type { NearNumber } from './near-numbers.queries.js';
import type { Namesake } from '../lists/index.js';
import type { Remark } from './staff-list.js';

/** Zeros that a spreadsheet cut off, or a number that somebody typed: never a new person unsaid. */
export const nearlyTheirs = ({ number, person }: NearNumber): Remark => ({
  field: 'STAFF_NUMBER',
  says: `${number} at this employer is ${person.name}’s. If it is the same person, put the number right in the file: with its zeros, as text.`,
});

export const withNear = (namesakes: Namesake[], { person }: NearNumber): Namesake[] =>
  namesakes.some(({ id }) => id === person.id) ? namesakes : [...namesakes, { ...person, posts: [] }];
