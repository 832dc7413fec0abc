import { type Day, dayBefore } from '@app/kernel';
import type { Wanted } from './match-posts.rules.js';
import type { Hours, Known, KnownPost } from './staff-list.js';
import { tooManyHours } from './weekly-hours.rules.js';

/** Over the posts of the list, what they were before, those with this employer that it does not name, and those with others. */
export function hoursOf(good: Wanted[], { person }: Known, matched: Map<number, KnownPost>, day: Day) {
  const named = good.flatMap(({ row }) => matched.get(row.line) ?? []);
  const listed = good.map((read) => ({ line: read.row.line, hours: hoursIn(read, matched.get(read.row.line), day) }));
  const others: Hours[] = [
    ...named.flatMap((post) => beforeIt(post, listed, matched)),
    ...(person?.posts ?? []).filter((post) => !named.includes(post)),
    ...(person?.elsewhere ?? []),
  ];
  return {
    tooMany(line: number) {
      const own = listed.find((one) => one.line === line)?.hours;
      return own && tooManyHours(own, [...listed.flatMap(({ hours }) => (hours === own ? [] : [hours])), ...others]);
    },
  };
}

/* What is said of a post that goes on holds from the day of the list; in another role it is another post, from its own first day on. */
function hoursIn(
  { row: { firstDay, lastDay, weeklyHours }, terms }: Wanted,
  post: KnownPost | undefined,
  day: Day,
): Hours {
  const goesOn = post && terms.role?.id === post.role.id;
  return {
    firstDay: goesOn ? latestDay(post.holdsFrom, day) : (firstDay ?? null),
    lastDay: lastDay ?? (goesOn ? post.lastDay : null),
    weeklyHours: (weeklyHours === undefined ? post?.weeklyHours : weeklyHours) ?? null,
  };
}

/* The post of the record up to the day on which a row has it go on otherwise. */
function beforeIt(post: KnownPost, listed: { line: number; hours: Hours }[], matched: Map<number, KnownPost>): Hours[] {
  const next = listed.find(({ line }) => matched.get(line) === post)?.hours.firstDay;
  return next && next > post.holdsFrom
    ? [{ ...post, firstDay: post.holdsFrom, lastDay: earliestDay(dayBefore(next), post.lastDay) }]
    : [];
}

const earliestDay = (one: Day, other: Day | null) => (other !== null && other < one ? other : one);
const latestDay = (one: Day, other: Day) => (one > other ? one : other);
