import { type Day, formatDay } from '@app/kernel';
import type { RecordClash } from './join.model.js';

/** As the database finds it, with the names of what it is about. */
export interface FoundClash {
  kind: 'POSTS' | 'HOURS' | 'MANAGERS' | 'CONSENT' | 'ACCOUNTS';
  role: string | null;
  employer: string | null;
  site: string | null;
  firstDay: Day | null;
  lastDay: Day | null;
  hours: number | null;
}

const IN_WORDS: Record<FoundClash['kind'], (found: FoundClash) => string> = {
  POSTS: ({ role, employer, site, firstDay, lastDay }) =>
    `Both are ${role} for ${employer}${site ? ` at ${site}` : ''} ${daysInWords(firstDay!, lastDay)}: end or void one of these posts first.`,
  HOURS: ({ hours, firstDay }) =>
    `Together they would work ${hours} hours a week from ${formatDay(firstDay!)}, and a week has 168: put a post right first.`,
  MANAGERS: () =>
    'One of them manages or supervises the other, perhaps over somebody between: name other managers in those posts first.',
  CONSENT: () =>
    'They say different things to being seen by other agencies: ask them, and record the same word on both first.',
  ACCOUNTS: () => 'Both have an account that is open, and one person has one: close one of them first.',
};

export const inWords = (found: FoundClash): RecordClash => ({ kind: found.kind, inWords: IN_WORDS[found.kind](found) });

const daysInWords = (first: Day, last: Day | null) =>
  last ? `from ${formatDay(first)} to ${formatDay(last)}` : `from ${formatDay(first)} on`;
