import { closedSet } from '@app/graphql';

export const GrantKind = closedSet('GrantKind', 'What a signed-in person may do, and over whom.', {
  PLANNER: 'Counts for the whole partnership, or for named areas.',
  TRAINER: 'Sessions of one’s own: their rolls and marks.',
  MANAGER: 'One’s own people, the teams one leads, and who can meet a need.',
  CLINICAL_SUPERVISOR: 'The evidence of those whom one supervises.',
  PRACTITIONER: 'One’s own record.',
  STEWARD: 'People and their posts.',
  EXACT_FIGURES: 'The numbers in figures, which are hidden otherwise.',
});
export type GrantKind = keyof typeof GrantKind;

/** Each grant as one names it in a sentence. */
export const GRANT_IN_WORDS: Readonly<Record<GrantKind, string>> = {
  PLANNER: 'planner',
  TRAINER: 'trainer',
  MANAGER: 'manager',
  CLINICAL_SUPERVISOR: 'clinical supervisor',
  PRACTITIONER: 'practitioner',
  STEWARD: 'steward',
  EXACT_FIGURES: 'exact figures',
};
