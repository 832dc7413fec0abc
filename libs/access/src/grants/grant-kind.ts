import { closedSet } from '@app/graphql';

export const GrantKind = closedSet('GrantKind', 'What a signed-in person may do, and over whom.', {
  PLANNER: 'Counts for the whole partnership, or for named areas.',
  TRAINER: 'Sessions of one’s own: their rolls and marks.',
  MANAGER: 'One’s own people, the teams one leads, and who can meet a need.',
  CLINICAL_SUPERVISOR: 'The evidence of those whom one supervises.',
  PRACTITIONER: 'One’s own record.',
  STEWARD: 'People and their posts.',
  EXACT_FIGURES: 'The numbers in figures, which are hidden otherwise.',
  CHANGED_PEOPLE: 'Of a program alone: what changed of people, by their ids.',
  CHANGED_POSTS: 'Of a program alone: what changed of posts, by the ids of people.',
  CHANGED_SESSIONS: 'Of a program alone: what changed of sessions.',
  CHANGED_COMPLETIONS: 'Of a program alone: who was at which session, by the ids of people.',
  NAMES_AND_NUMBERS: 'Of a program alone: the names, addresses at work and staff numbers of people who changed.',
});
export type GrantKind = keyof typeof GrantKind;

/** What a program may hold; the first is a right of people too, and the others of no person. */
export const MACHINE_KINDS = [
  'PLANNER',
  'CHANGED_PEOPLE',
  'CHANGED_POSTS',
  'CHANGED_SESSIONS',
  'CHANGED_COMPLETIONS',
  'NAMES_AND_NUMBERS',
] as const satisfies readonly GrantKind[];

/** Each grant as one names it in a sentence. */
export const GRANT_IN_WORDS: Readonly<Record<GrantKind, string>> = {
  PLANNER: 'planner',
  TRAINER: 'trainer',
  MANAGER: 'manager',
  CLINICAL_SUPERVISOR: 'clinical supervisor',
  PRACTITIONER: 'practitioner',
  STEWARD: 'steward',
  EXACT_FIGURES: 'exact figures',
  CHANGED_PEOPLE: 'program that follows people',
  CHANGED_POSTS: 'program that follows posts',
  CHANGED_SESSIONS: 'program that follows sessions',
  CHANGED_COMPLETIONS: 'program that follows completions',
  NAMES_AND_NUMBERS: 'program that reads names',
};
