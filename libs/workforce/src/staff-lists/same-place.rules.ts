import { type Day, dayBefore, formatDay, type Id } from '@app/kernel';
import type { KnownPost, PostWrite, Remark } from './staff-list.js';

/** A row of somebody: the post of the record that it is about, if any, and what it would write; nothing where it is refused. */
interface Written {
  line: number;
  own?: KnownPost;
  write?: PostWrite;
}

/** A role at a place, from a day to a day; null is for good. */
interface Stay {
  roleId: Id;
  siteId: Id | null;
  firstDay: Day;
  lastDay: Day | null;
}

/**
 * By line, that another post of theirs is in that role at that place at that time: by the record, as far as other rows that are not refused leave
 * it, or by a row above. Nor do two change places with one another, as they are written one after the other.
 */
export function clashesOfPlaces(rows: readonly Written[], posts: readonly KnownPost[]): Map<number, Remark> {
  const refused = new Map<number, Remark>();
  for (;;) {
    const standing = rows.map((row) => (refused.has(row.line) ? { ...row, write: undefined } : row));
    const found = firstClash(standing, posts) ?? changingPlaces(standing);
    if (!found) return refused;
    for (const { line, remark } of found) refused.set(line, remark);
  }
}

interface Refused {
  line: number;
  remark: Remark;
}

function firstClash(rows: Written[], posts: readonly KnownPost[]): Refused[] | undefined {
  for (const row of rows) {
    const place = entered(row);
    if (!place) continue;
    const post = posts.find((one) => {
      const left = staysUntil(one, rows.find(({ own }) => own === one)?.write);
      return one !== row.own && isAtOnce(place, { ...placeOf(one), lastDay: left });
    });
    if (post) return [refusedAt(row, there(post))];
    const above = rows.find((other) => other.line < row.line && isAtOnce(place, entered(other)));
    if (above) return [refusedAt(row, twice(above.line))];
  }
  return undefined;
}

/* Rows of which each would have the place that another has by the record, and so on round. */
function changingPlaces(rows: Written[]): Refused[] | undefined {
  const waitsFor = (row: Written) =>
    rows.find(({ own }) => own && own !== row.own && isAtOnce(entered(row), { ...placeOf(own), lastDay: own.lastDay }));
  for (const row of rows) {
    const way: Written[] = [];
    for (let next: Written | undefined = row; next && !way.includes(next); next = waitsFor(next)) way.push(next);
    if (way.length > 1 && waitsFor(way.at(-1)!) === row) return way.map((one) => refusedAt(one, CHANGING_PLACES));
  }
  return undefined;
}

/* Where and when a row would have them anew. */
function entered({ write, own }: Written): Stay | undefined {
  if (write?.kind === 'OPEN') {
    const { terms, firstDay, lastDay } = write;
    return { roleId: terms.roleId, siteId: terms.siteId ?? null, firstDay, lastDay };
  }
  if (write?.kind !== 'CHANGE' || !own) return undefined;
  const { terms, firstDay, lastDay = own.lastDay } = write;
  return terms.siteId === undefined ? undefined : { roleId: own.role.id, siteId: terms.siteId, firstDay, lastDay };
}

const placeOf = ({ role, site, holdsFrom }: KnownPost) => ({
  ...{ roleId: role.id, siteId: site?.id ?? null, firstDay: holdsFrom },
});

/* The last day of a post as it is by the record, where a row changes it. */
function staysUntil({ lastDay }: KnownPost, write?: PostWrite): Day | null {
  if (!write) return lastDay;
  if (write.kind === 'OPEN') return write.ends?.lastDay ?? lastDay;
  if (write.kind === 'CHANGE' && write.terms.siteId !== undefined) return dayBefore(write.firstDay);
  return write.lastDay ?? lastDay;
}

const isAtOnce = (one: Stay | undefined, other: Stay | undefined) =>
  !!one &&
  !!other &&
  one.roleId === other.roleId &&
  one.siteId === other.siteId &&
  (!other.lastDay || other.firstDay <= other.lastDay) &&
  (!one.lastDay || other.firstDay <= one.lastDay) &&
  (!other.lastDay || one.firstDay <= other.lastDay);

const refusedAt = ({ line, write }: Written, says: string): Refused => ({
  line,
  remark: { field: write?.kind === 'CHANGE' ? 'SITE' : 'ROLE', says },
});

const there = ({ role, site, firstDay }: KnownPost) =>
  `They have another post as ${role.name}${site ? `, ${site.name},` : ' without a site'} since ${formatDay(firstDay)}, and nobody has two in one role at one place. Give another site or role in the list, or the last day of that post.`;

const twice = (line: number) =>
  `Line ${line} puts them in that role at that place at that time already, and nobody has two in one role at one place. Give another site or role in the list, or the last day of one of them.`;

const CHANGING_PLACES =
  'Two posts of theirs would change places with one another, and nobody has two in one role at one place. Give one of them another place in this list, and its own in the next; or change them on their page.';
