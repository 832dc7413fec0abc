import { inFigures, keyOf } from '@app/kernel';
import type { ListedRow, Remark } from './staff-list.js';

/** More rows with one staff number are a slip, such as a column that was filled down. */
const MOST_POSTS = 50;

/** What the rows of one staff number say against each other, by line: too many of them, another name, or one post twice. */
export function slipsAmong(rows: ListedRow[]): Map<number, Remark> {
  if (rows.length > MOST_POSTS) return new Map(rows.map(({ line }) => [line, tooMany(rows.length)]));
  const slips = new Map<number, Remark>();
  for (const [at, row] of rows.entries()) {
    const other = rows.find((one) => nameKey(one) !== nameKey(row));
    const same = rows.slice(0, at).find((one) => isSamePost(one, row));
    if (other)
      slips.set(row.line, {
        field: 'STAFF_NUMBER',
        says: `Line ${other.line} has this staff number with another name.`,
      });
    else if (same)
      slips.set(row.line, { field: 'ROLE', says: `Line ${same.line} says the same post of the same person.` });
  }
  return slips;
}

const tooMany = (rows: number): Remark => ({
  field: 'STAFF_NUMBER',
  says: `${inFigures(rows)} rows have this staff number; one person has ${MOST_POSTS} at most.`,
});

const nameKey = ({ givenName, familyName }: ListedRow) => keyOf(`${givenName} ${familyName}`);

/* In one role at one place, and not one after the other. */
const isSamePost = (one: ListedRow, other: ListedRow) =>
  keyOf(one.role) === keyOf(other.role) &&
  keyOf(one.site ?? '') === keyOf(other.site ?? '') &&
  !isBefore(one, other) &&
  !isBefore(other, one) &&
  !isPerhapsAnother(one, other);

/* Posts that began on other days may be two: of whichever place they were then. */
const isPerhapsAnother = (one: ListedRow, other: ListedRow) =>
  Boolean(one.firstDay && other.firstDay) && one.firstDay !== other.firstDay;

const isBefore = ({ lastDay }: ListedRow, { firstDay }: ListedRow) =>
  Boolean(lastDay && firstDay && lastDay < firstDay);
