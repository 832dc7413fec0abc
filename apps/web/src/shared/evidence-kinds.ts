import type { OneOf } from '../graphql/graphql.js';

type Kind = OneOf<'EvidenceKind'>;

const WORDS: Record<Kind, string> = {
  ATTENDANCE: 'Attendance',
  ASSESSMENT: 'Assessment',
  OBSERVATION: 'Observation',
  SIGN_OFF: 'Sign-off',
  QUALIFICATION: 'Qualification',
  CREDIT: 'Credit',
  ALIGNMENT: 'Alignment',
};

/** What a kind of evidence is called at the beginning of a line. */
export const evidenceWord = (kind: Kind): string => WORDS[kind];
