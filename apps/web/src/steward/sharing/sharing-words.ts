import type { OneOf } from '../../graphql/graphql.js';

export const STATES: Record<OneOf<'AgreementState'>, string> = {
  IN_FORCE: 'In force',
  TO_COME: 'Still to come',
  ENDED: 'Over',
  VOIDED: 'Taken back',
};

export const BASES: Record<OneOf<'SharingBasis'>, string> = {
  PUBLIC_TASK: 'A task in the public interest',
  CONSENT: 'The consent of each person',
  LEGAL_OBLIGATION: 'A duty in law',
  CONTRACT: 'A contract with the person',
  LEGITIMATE_INTERESTS: 'Legitimate interests',
  VITAL_INTERESTS: 'To protect a life',
};

export const PARTS: Record<OneOf<'SharingPart'>, string> = {
  SUMMARY: 'Who meets what is asked',
  DETAIL: 'The profile too, with its evidence',
};
