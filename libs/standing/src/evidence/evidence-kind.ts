import { closedSet } from '@app/graphql';

export const EvidenceKind = closedSet(
  'EvidenceKind',
  'What a piece of evidence is. The evidence ladder says how far each kind can lift a person.',
  {
    ATTENDANCE: 'Being there when it was taught, for long enough to be credited with the content.',
    ASSESSMENT: 'How somebody did when assessed, such as at the end of a module; a judgement.',
    OBSERVATION: 'Seen at work; a judgement.',
    SIGN_OFF: 'Confirmed by somebody who holds that rank or a higher one; a judgement.',
    QUALIFICATION: 'An award, such as a diploma or a certificate.',
    CREDIT: 'Learning from elsewhere that counts here.',
    ALIGNMENT: 'Learning elsewhere that was set side by side with this and found to cover it.',
  },
);
export type EvidenceKind = keyof typeof EvidenceKind;

/** What a sentence calls each kind. */
export const EVIDENCE_IN_WORDS: Readonly<Record<EvidenceKind, string>> = {
  ATTENDANCE: 'attendance',
  ASSESSMENT: 'assessment',
  OBSERVATION: 'observation',
  SIGN_OFF: 'sign-off',
  QUALIFICATION: 'qualification',
  CREDIT: 'credit',
  ALIGNMENT: 'alignment',
};
