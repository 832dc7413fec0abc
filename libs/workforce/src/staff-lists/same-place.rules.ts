import { type Day, formatDay } from '@app/kernel';
import type { Wanted } from './match-posts.rules.js';
import type { KnownPost, PostWrite, Remark } from './staff-list.js';

/** A post as a row would have it: no record has two in one role at one place at once. */
interface Written {
  write: PostWrite;
  /** The post of the record that the row is about. */
  own?: KnownPost;
}

/** That another post of theirs is in that role at that place already, unless its own row ends or moves it. */
export function thereAlready(
  { write, own }: Written,
  posts: readonly KnownPost[],
  rowOf: (post: KnownPost) => Wanted | undefined,
): Remark | undefined {
  const place = placeOf(write, own);
  if (!place) return undefined;
  const same = posts.find((post) => {
    if (post === own || post.role.id !== place.roleId || (post.site?.id ?? null) !== place.siteId) return false;
    const row = rowOf(post);
    return !movesBy(row, post) && isAtOnce(place, { firstDay: post.holdsFrom, lastDay: endOf(post, row) });
  });
  return same && { field: 'ROLE', says: says(same) };
}

function placeOf(write: PostWrite, own?: KnownPost) {
  if (write.kind === 'OPEN') {
    const { terms, firstDay, lastDay } = write;
    return { roleId: terms.roleId, siteId: terms.siteId ?? null, firstDay, lastDay };
  }
  if (write.kind === 'END' || write.terms.siteId === undefined || !own) return undefined;
  const { terms, firstDay, lastDay = own.lastDay } = write;
  return { roleId: own.role.id, siteId: terms.siteId ?? null, firstDay, lastDay };
}

const movesBy = (row: Wanted | undefined, post: KnownPost) =>
  row !== undefined &&
  (row.terms.role?.id !== post.role.id ||
    (row.terms.site !== undefined && (row.terms.site?.id ?? null) !== (post.site?.id ?? null)));

const endOf = ({ lastDay }: KnownPost, row: Wanted | undefined) => {
  const listed = row?.row.lastDay;
  return listed && (!lastDay || listed < lastDay) ? listed : lastDay;
};

interface Stay {
  firstDay: Day;
  lastDay: Day | null;
}

const isAtOnce = (one: Stay, other: Stay) =>
  (!one.lastDay || other.firstDay <= one.lastDay) && (!other.lastDay || one.firstDay <= other.lastDay);

const says = ({ role, site, firstDay }: KnownPost) =>
  `They have another post as ${role.name}${site ? `, ${site.name},` : ' without a site'} since ${formatDay(firstDay)}, and nobody has two in one role at one place. Give another site or role in the list, or the last day of that post.`;
