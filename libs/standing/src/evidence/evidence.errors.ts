import { constraintErrors } from '@app/database';
import { competencyNotFound } from '@app/frameworks';
import { conflict, forbidden, invalid, notFound } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';
import { EVIDENCE_IN_WORDS, type EvidenceKind } from './evidence-kind.js';

export interface NotAJudgementData {
  /** The kind of evidence that it is. */
  evidence: EvidenceKind;
}

export const evidenceNotFound = () => notFound('EVIDENCE_NOT_FOUND', 'No evidence with this id is within your reach.');
export const evidenceVoided = () => conflict('ALREADY_VOIDED', 'This evidence was voided before.');
export const attendanceVoidedByRegister = () =>
  conflict(
    'ATTENDANCE_IN_REGISTER',
    'Attendance is voided where it came from: void or change the mark in its register, or undo the list that told of it.',
  );
export const notAJudgement = (evidence: EvidenceKind) =>
  conflict<NotAJudgementData>(
    'NOT_A_JUDGEMENT',
    `Only assessments, observations and sign-offs are voided here; this is a ${EVIDENCE_IN_WORDS[evidence]}.`,
    { evidence },
  );
export const notYourPerson = () =>
  forbidden(
    'NOT_YOUR_PERSON',
    'You may do this only for people whose line manager you are, directly or below, or whose team you lead.',
  );

constraintErrors({
  evidence_published_leaf: () =>
    invalid('EVIDENCE_NOT_ON_LEAF', 'Evidence names the lowest level of a published framework version.'),
  evidence_rank_on_scale: () =>
    invalid('RANK_NOT_ON_SCALE', 'The scale of this competency’s framework has no such rank.'),
  evidence_not_ahead: () => invalid('EVIDENCE_AHEAD', 'Evidence cannot be dated after today.'),
  evidence_version_in_force: () =>
    invalid(
      'EVIDENCE_OTHER_EDITION',
      'Another edition of the framework is in force on that day: name the competency of that one.',
    ),
  evidence_plausible: () =>
    invalid('EVIDENCE_DAYS_INVALID', 'Evidence is from 1950 or later, and ends within fifty years from now.'),
  ck_evidence_days: () => invalid('EVIDENCE_DAYS_INVALID', 'Evidence ends on or after the day it is from.'),
  uq_evidence_once: () => conflict('EVIDENCE_RECORDED', 'This source has already said this.'),
  uq_observation_once: () =>
    conflict('EVIDENCE_RECORDED', 'You have recorded this already: the same level, seen on that day.'),
  fk_evidence_competency: competencyNotFound,
  fk_evidence_practitioner: practitionerNotFound,
});
