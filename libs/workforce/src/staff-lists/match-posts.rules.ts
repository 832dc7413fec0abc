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

type Fits = (wanted: Wanted, post: KnownPost) => boolean;

/**
 * Which post of the record each row of one person is about, by line and whichever number of theirs a row has. Whoever has several, of records that are joined:
 * - a row is about a post of its own number, where one is left that fits;
 * - before it takes one that fits less well, about one of the very days that it says, of a number that the list does not have;
 * - then about one of which no number is known, and the only row left of a number is about the only post left of it, so that a role that changed is seen as a change;
 * - at last any may be about any: the same post may be listed twice, of which the first has it, and the only row left is about the only post left.
 *
 * Of those a post that has ended fits only where the row is of its days and, unless none that goes on fits, does not end later, whatever the row says of it by
 * now; of the others first the one of the same role and site that begins on the same day, then one of the same role that does, then one of the same role and
 * site, then one of the same role: of several that fit as well the one of the same hours, last day and manager, then the earliest row first, and the post that
 * began first.
 */
export function matchPosts(rows: Wanted[], { posts, ended }: OnRecord): Map<number, KnownPost> {
  const matched = new Map<number, KnownPost>();
  const numbers: (string | null)[] = rows.map(({ row }) => row.staffNumber);
  const inTime = [...rows].sort(byFirstDay);
  const open = () => inTime.filter(({ row }) => !matched.has(row.line));
  const free = (among: KnownPost[]) => among.filter((post) => ![...matched.values()].includes(post));
  const isUnlisted: Fits = (wanted, post) => !numbers.includes(post.number) && isThere(wanted, post);
  const take = (steps: Step[], isTheirs: Fits) => {
    for (const { isEnded, fits } of steps) {
      const left = free(isEnded ? ended : posts);
      const pairs = open().flatMap((wanted) => {
        const fitting = left.filter((one) => isTheirs(wanted, one) && fits(wanted, one));
        return fitting.map((post) => ({ line: wanted.row.line, post, alike: likeness(wanted, post) }));
      });
      for (const { line, post } of pairs.sort((one, other) => other.alike - one.alike))
        if (!matched.has(line) && free([post]).length > 0) matched.set(line, post);
    }
  };
  const takeOnly = (wanteds: Wanted[], left: KnownPost[]) => {
    const [[wanted, ...moreRows], [post, ...morePosts]] = [wanteds, left];
    const isOnlyOne = moreRows.length + morePosts.length === 0;
    if (wanted?.terms.role && post && isOnlyOne && !isApart(wanted, post)) matched.set(wanted.row.line, post);
  };
  take(BY_DAYS, isOwn);
  take(BY_DAYS, isUnlisted);
  take(STEPS, isOwn);
  take(STEPS, isOfNoNumber);
  for (const number of new Set(numbers))
    takeOnly(
      open().filter(({ row }) => row.staffNumber === number),
      free(posts).filter((post) => post.number === number),
    );
  take(STEPS, isAnybodys);
  for (const wanted of open()) {
    const said = [...matched].find(([line, post]) => isOfAnotherNumber(wanted, rows, line) && saysSame(wanted, post));
    if (said) matched.set(wanted.row.line, said[1]);
  }
  takeOnly(open(), free(posts));
  return matched;
}

/* Whoever has several numbers, of records that are joined: which of their rows stands first in the list decides nothing. */
const byFirstDay = ({ row: one }: Wanted, { row: other }: Wanted) =>
  compareText(one.firstDay ?? '', other.firstDay ?? '') ||
  compareText(one.staffNumber, other.staffNumber) ||
  one.line - other.line;
const compareText = (one: string, other: string) => Number(one > other) - Number(one < other);

const isOwn: Fits = ({ row }, post) => post.number === row.staffNumber;
const isOfNoNumber: Fits = (_, post) => post.number === null;
const isAnybodys: Fits = () => true;
const isOfAnotherNumber = ({ row }: Wanted, rows: Wanted[], line: number) =>
  rows.some((one) => one.row.line === line && one.row.staffNumber !== row.staffNumber);

const isRole = ({ terms }: Wanted, post: KnownPost) => terms.role?.id === post.role.id;

/* A role that nobody can read may be any. */
const isMaybeRole = (wanted: Wanted, post: KnownPost) => !wanted.terms.role || isRole(wanted, post);

const isSite = ({ terms: { site } }: Wanted, post: KnownPost) => site === undefined || site?.id === post.site?.id;

const isThere = (wanted: Wanted, post: KnownPost) => isRole(wanted, post) && isSite(wanted, post);

const isFirstDay = ({ row }: Wanted, post: KnownPost) => row.firstDay === post.firstDay;

/* How many of hours, last day and manager a row says as the record has them, where its first day tells nothing apart. */
const likeness = ({ row: { firstDay, weeklyHours, lastDay, manager } }: Wanted, post: KnownPost) =>
  firstDay && firstDay !== post.firstDay
    ? 0
    : [weeklyHours === post.weeklyHours, lastDay === post.lastDay, manager === post.manager?.number].filter(Boolean)
        .length;

const saysSame = (wanted: Wanted, post: KnownPost) => {
  const { firstDay, site } = wanted.row;
  if (!isThere(wanted, post) || isApart(wanted, post)) return false;
  return site !== undefined || !firstDay || firstDay === post.firstDay;
};

const isOfThoseDays = ({ row: { firstDay, lastDay } }: Wanted, post: KnownPost) =>
  firstDay ? firstDay <= post.lastDay! && (!lastDay || lastDay >= post.firstDay) : lastDay === post.lastDay;

/* In another role too: what a row says of a post that is over changes nothing. */
const isSameTime = (wanted: Wanted, post: KnownPost) =>
  isFirstDay(wanted, post) && (wanted.row.lastDay === post.lastDay || isMaybeRole(wanted, post));

const hasLastDay = ({ row }: Wanted) => Boolean(row.lastDay);

/* A row with a later last day may be about one that goes on. */
const isOver = ({ row: { lastDay } }: Wanted, post: KnownPost) => Boolean(lastDay && lastDay <= post.lastDay!);

/* Both days say that it is another time of theirs. */
const isApart = ({ row: { firstDay, lastDay } }: Wanted, post: KnownPost) =>
  Boolean(firstDay && ((lastDay && lastDay < post.firstDay) || (post.lastDay && firstDay > post.lastDay)));

interface Step {
  /** Of which posts: those that had ended, or those that go on. */
  isEnded: boolean;
  fits: Fits;
}

const BY_DAYS: Step[] = [
  { isEnded: true, fits: (wanted, post) => isOver(wanted, post) && isThere(wanted, post) && isFirstDay(wanted, post) },
  { isEnded: false, fits: (wanted, post) => isThere(wanted, post) && isFirstDay(wanted, post) },
  {
    isEnded: true,
    fits: (wanted, post) => isOver(wanted, post) && isThere(wanted, post) && isOfThoseDays(wanted, post),
  },
  { isEnded: true, fits: (wanted, post) => isOver(wanted, post) && isSameTime(wanted, post) },
  {
    isEnded: false,
    fits: (wanted, post) => isMaybeRole(wanted, post) && isSite(wanted, post) && isFirstDay(wanted, post),
  },
  { isEnded: false, fits: (wanted, post) => isMaybeRole(wanted, post) && isFirstDay(wanted, post) },
];
const STEPS: Step[] = [
  ...BY_DAYS,
  { isEnded: false, fits: (wanted, post) => isThere(wanted, post) && !isApart(wanted, post) },
  { isEnded: true, fits: (wanted, post) => hasLastDay(wanted) && isThere(wanted, post) && isOfThoseDays(wanted, post) },
  { isEnded: false, fits: (wanted, post) => isRole(wanted, post) && !isApart(wanted, post) },
  { isEnded: true, fits: (wanted, post) => isThere(wanted, post) && isOfThoseDays(wanted, post) },
  { isEnded: true, fits: (wanted, post) => isMaybeRole(wanted, post) && isFirstDay(wanted, post) },
];
