import type { ReadTerms } from './read-terms.rules.js';
import type { KnownPost, ListedRow } from './staff-list.js';

/** A row of the list, and what it names, found on the record. */
export interface Wanted {
  row: ListedRow;
  terms: ReadTerms;
}

interface OnRecord {
  /** Posts that go on after the day of the list, or begin later. */
  posts: KnownPost[];
  ended: KnownPost[];
}

/**
 * Which post of the record each row of one person is about, by line and whichever number of theirs a row has: a post that has ended only where the row is of its days, wherever it was and
 * whatever the row says of it by now; of the others first the one that begins on the same day, then one of the same role and site, then one of the same role, the earliest row first; at
 * last the only row left is about the only post left, so that a role that changed is seen as a change. Whoever has two numbers, of records that are joined, may
 * be listed twice with one post: then the first of the rows has it, and the other says the same.
 */
export function matchPosts(rows: Wanted[], { posts, ended }: OnRecord): Map<number, KnownPost> {
  const matched = new Map<number, KnownPost>();
  const free = (among: KnownPost[]) => among.filter((post) => ![...matched.values()].includes(post));
  const inTime = [...rows].sort((a, b) => ((a.row.firstDay ?? '') < (b.row.firstDay ?? '') ? -1 : 1));
  const isOfAnotherNumber = ({ row }: Wanted, line: number) =>
    rows.some((one) => one.row.line === line && one.row.staffNumber !== row.staffNumber);
  const open = () => inTime.filter(({ row }) => !matched.has(row.line));
  const take = (among: KnownPost[], fits: (wanted: Wanted, post: KnownPost) => boolean) => {
    for (const wanted of open()) {
      const post = free(among).find((one) => fits(wanted, one));
      if (post) matched.set(wanted.row.line, post);
    }
  };
  take(ended, (wanted, post) => Boolean(wanted.row.lastDay) && isThere(wanted, post) && isOfThoseDays(wanted, post));
  take(ended, (wanted, post) => Boolean(wanted.row.lastDay) && isSameTime(wanted, post));
  take(posts, (wanted, post) => isMaybeRole(wanted, post) && wanted.row.firstDay === post.firstDay);
  take(posts, (wanted, post) => isThere(wanted, post) && !isApart(wanted, post));
  take(posts, (wanted, post) => isRole(wanted, post) && !isApart(wanted, post));
  take(ended, (wanted, post) => isThere(wanted, post) && isOfThoseDays(wanted, post));
  take(ended, (wanted, post) => isMaybeRole(wanted, post) && wanted.row.firstDay === post.firstDay);
  for (const wanted of open()) {
    const said = [...matched].find(([line, post]) => isOfAnotherNumber(wanted, line) && saysSame(wanted, post));
    if (said) matched.set(wanted.row.line, said[1]);
  }
  const [[wanted, ...moreRows], [post, ...morePosts]] = [open(), free(posts)];
  const isOnlyOne = moreRows.length + morePosts.length === 0;
  if (wanted?.terms.role && post && isOnlyOne && !isApart(wanted, post)) matched.set(wanted.row.line, post);
  return matched;
}

const isRole = ({ terms }: Wanted, post: KnownPost) => terms.role?.id === post.role.id;

/* A role that nobody can read may be any. */
const isMaybeRole = (wanted: Wanted, post: KnownPost) => !wanted.terms.role || isRole(wanted, post);

const isThere = (wanted: Wanted, post: KnownPost) =>
  isRole(wanted, post) && (wanted.terms.site === undefined || wanted.terms.site?.id === post.site?.id);

const saysSame = (wanted: Wanted, post: KnownPost) => {
  const { firstDay, site } = wanted.row;
  if (!isThere(wanted, post) || isApart(wanted, post)) return false;
  return site !== undefined || !firstDay || firstDay === post.firstDay;
};

const isOfThoseDays = ({ row: { firstDay, lastDay } }: Wanted, post: KnownPost) =>
  firstDay ? firstDay <= post.lastDay! && (!lastDay || lastDay >= post.firstDay) : lastDay === post.lastDay;

/* In another role too: what a row says of a post that is over changes nothing. */
const isSameTime = (wanted: Wanted, post: KnownPost) =>
  wanted.row.firstDay === post.firstDay && (wanted.row.lastDay === post.lastDay || isMaybeRole(wanted, post));

/* Both days say that it is another time of theirs. */
const isApart = ({ row: { firstDay, lastDay } }: Wanted, post: KnownPost) =>
  Boolean(firstDay && ((lastDay && lastDay < post.firstDay) || (post.lastDay && firstDay > post.lastDay)));
