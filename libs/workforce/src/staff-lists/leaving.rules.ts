import { addDays, type Day } from '@app/kernel';
import type { Hours, Remark } from './staff-list.js';

/** As with leaving: whoever is back within so many days had not left. */
export const MOST_DAYS_BETWEEN = 31;

/** What follows where somebody leaves with the last day of a post, beside all others of theirs; none where another goes on or begins soon. */
export function leavesWith(lastDay: Day, others: Pick<Hours, 'firstDay' | 'lastDay'>[]): Remark[] {
  const soon = addDays(lastDay, MOST_DAYS_BETWEEN);
  const staysBy = others.some(
    (post) => (post.firstDay ?? '') <= soon && (post.lastDay === null || post.lastDay > lastDay),
  );
  return staysBy ? [] : [{ field: 'LAST_DAY', says: LEAVES }];
}

const LEAVES =
  'With it they leave, as the record knows it: places that they hold after it are let go, and their rights and functions end. Where they begin elsewhere within 31 days, open that post first: on their page, where a list cannot.';
