import { counted, inWords } from '../../shared/words.js';
import type { Side } from './operations.js';

/** One line of two records side by side. */
export interface Line {
  what: string;
  record: string;
  other: string;
}

const KEPT = {
  POSTS: 'Posts',
  FUNCTIONS: 'Functions carried',
  EVIDENCE: 'Pieces of evidence',
  SELF_RATINGS: 'Answers about themselves',
  MARKS: 'Marks on registers',
  PLACES: 'Places on sessions',
} as const;

const READ: Record<string, (side: Side) => string> = {
  Name: ({ name }) => name,
  'Names before': ({ formerNames }) => formerNames.join(', ') || 'None',
  'E-mail': ({ email }) => email ?? 'None',
  'Professional background': ({ profession }) => profession?.name ?? 'Not known',
  'Staff numbers': ({ staffNumbers }) =>
    staffNumbers.map(({ agency, number }) => `${number}, ${agency.name}`).join('; ') || 'None',
  'Posts, the latest first': ({ posts }) => posts.map(postInWords).join('; ') || 'None',
  Account: ({ hasAccount }) => (hasAccount ? 'Has one' : 'None'),
};

/* With the site and the hours, by which two posts in one role are told apart. */
function postInWords({ role, employer, site, weeklyHours, firstDay, lastDay }: Side['posts'][number]): string {
  const until = lastDay ? `to ${inWords(lastDay)}` : 'on';
  const hours = weeklyHours === null ? 'hours unknown' : `${counted(weeklyHours, 'hour')} a week`;
  return `${role.name}, ${employer.name}, ${site?.name ?? 'no site'}, ${hours}, from ${inWords(firstDay)} ${until}`;
}

/** What two records have, line by line. */
export function linesOf(record: Side, other: Side): Line[] {
  const said = Object.entries(READ).map(([what, read]) => ({ what, record: read(record), other: read(other) }));
  const counts = record.kept.flatMap(({ kept, count }) => {
    if (kept === 'POSTS') return [];
    const theirs = other.kept.find((one) => one.kept === kept)?.count ?? 0;
    return [{ what: KEPT[kept], record: String(count), other: String(theirs) }];
  });
  return [...said, ...counts];
}
