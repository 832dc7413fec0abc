import type { GrantKind } from '@app/access';

const WORDS: Record<GrantKind, (area?: string) => string> = {
  PLANNER: (area) => `See figures for ${area ? `the ${area} area` : 'the whole partnership'}`,
  TRAINER: () => 'Arrange the sessions that you train, and take their registers',
  MANAGER: () => 'See the records of your own people, record what you see them do, and find who can meet a need',
  CLINICAL_SUPERVISOR: () => 'Nothing more yet: what clinical supervisors may see is still to come',
  PRACTITIONER: () => 'See your own record, rate yourself, and book places on sessions',
  STEWARD: () => 'Keep people, posts and places, and who may sign in and do what',
  EXACT_FIGURES: (area) =>
    `See the numbers in figures${area ? ` for the ${area} area alone` : ''}, which are hidden otherwise`,
  CHANGED_PEOPLE: () => 'Follow what changes of people on the record, by their ids',
  CHANGED_POSTS: () => 'Follow what changes of posts, by the ids of people',
  CHANGED_SESSIONS: () => 'Follow what changes of sessions',
  CHANGED_COMPLETIONS: () => 'Follow who was at which session, by the ids of people',
  NAMES_AND_NUMBERS: () => 'Read names, addresses at work and staff numbers of the people whom it follows',
};

/** What whoever came by an address of their own may do. */
export const OWN_RECORD_IN_WORDS = 'See your own record, and change nothing';

/** What a grant lets one do, as one would tell the person who holds it. */
export const grantInWords = (kind: GrantKind, area?: string, deputyFor?: string | null): string =>
  `${WORDS[kind](area)}${deputyFor ? `, as deputy for ${deputyFor}` : ''}`;
