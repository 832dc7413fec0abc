import { type Day, roundTo } from '@app/kernel';
import type { Hours, Remark } from './staff-list.js';

/** More over all posts of one day takes a reason, which a list has no place for. */
const LONG_HOURS = 60;

/** Whether on some day of these hours all together are too many. */
export function tooManyHours(own: Hours, others: Hours[]): Remark | undefined {
  const together = others.filter((other) => meet(own, other));
  const sums = [own, ...together]
    .map(({ firstDay }) => latest(own.firstDay, firstDay))
    .map((day) => sum([own, ...together.filter((other) => holds(other, day))]));
  const most = Math.max(...sums);
  if (most <= LONG_HOURS) return undefined;
  return {
    field: 'WEEKLY_HOURS',
    says: `Over all posts this would be ${most} hours a week. More than ${LONG_HOURS} take a reason: record it on their page.${ifTheyMove(together)}`,
  };
}

/* Whoever moves from one employer to another is in the lists of both, and one of them comes first. */
function ifTheyMove(together: Hours[]): string {
  const others = [
    ...new Set(together.flatMap(({ employer, weeklyHours }) => (employer && weeklyHours ? employer : []))),
  ];
  if (others.length === 0) return '';
  const names = others.join(' and ');
  return ` They work for ${names} as well: if that ends, save the list of ${names} first, which ends it, or end that post on their page.`;
}

const sum = (posts: Hours[]) =>
  roundTo(
    posts.reduce((total, { weeklyHours }) => total + (weeklyHours ?? 0), 0),
    2,
  );

const latest = (one: Day | null, other: Day | null) => ((one ?? '') > (other ?? '') ? one : other);

const meet = (one: Hours, other: Hours) =>
  (one.firstDay ?? '') <= (other.lastDay ?? LAST) && (other.firstDay ?? '') <= (one.lastDay ?? LAST);

const holds = ({ firstDay, lastDay }: Hours, day: Day | null) =>
  (firstDay ?? '') <= (day ?? '') && (day ?? '') <= (lastDay ?? LAST);

const LAST: Day = '9999-12-31';
