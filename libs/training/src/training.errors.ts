import { constraintErrors } from '@app/database';
import { conflict, type Day, type Id, invalid, notFound } from '@app/kernel';
import type { ResultConflict, ResultKey } from './results/assessment.rules.js';
import type { Disagreement, LatestChange } from './register/register.rules.js';

/** Of MODULE_NOT_PUBLISHED, SESSION_NOT_HELD and SESSION_OVER: the day of the session. */
export interface HeldOnData {
  heldOn: Day;
}
/** Of TRAINER_OF_SESSION, NOT_ON_ROLL, MARKED_TWICE, NOT_MARKED and NOT_ATTENDED: whom it is about. */
export interface PeopleData {
  practitionerIds: Id[];
}
export interface MarkInvalidData {
  marks: { practitionerId: Id; problem: string }[];
}
/** Without it, somebody else marked the register at the same moment. */
export interface RegisterConflictData {
  version: number;
  conflicts: (Disagreement & { changed: LatestChange })[];
}
export interface RegisterVersionAheadData {
  version: number;
}
export interface NotAssessedHereData {
  competencyIds: Id[];
}
export interface AssessedTwiceData {
  results: ResultKey[];
}
export interface AssessedAlreadyData {
  conflicts: ResultConflict[];
}
export interface RankAboveModuleData {
  rank: number;
}

export const sessionNotFound = () => notFound('SESSION_NOT_FOUND', 'No session with this id is yours.');
export const moduleNotFound = () => notFound('MODULE_NOT_FOUND', 'No module with this id is in your partnership.');
export const moduleNotPublished = (heldOn: Day) =>
  invalid<HeldOnData>('MODULE_NOT_PUBLISHED', 'No edition of this module is published by that day.', { heldOn });
export const sessionNotHeld = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_NOT_HELD', 'A register opens on the day of the session.', { heldOn });
export const notYetAssessed = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_NOT_HELD', 'Results are recorded from the day of the session.', { heldOn });
export const trainsHere = (practitionerIds: Id[]) =>
  invalid<PeopleData>('TRAINER_OF_SESSION', 'A trainer takes no place, mark or result in a session of their own.', {
    practitionerIds,
  });
export const notOnRoll = (practitionerIds: Id[]) =>
  invalid<PeopleData>(
    'NOT_ON_ROLL',
    'Some of these people are not on the roll. Send walkIn: true for those who came without a booking.',
    {
      practitionerIds,
    },
  );
export const markedTwice = (practitionerIds: Id[]) =>
  invalid<PeopleData>('MARKED_TWICE', 'Some people are in this register twice with different marks.', {
    practitionerIds,
  });
export const marksInvalid = (marks: MarkInvalidData['marks']) =>
  invalid<MarkInvalidData>('MARK_INVALID', 'Some marks cannot be kept; nothing was saved.', { marks });
export const registerConflict = (version: number, conflicts: RegisterConflictData['conflicts']) =>
  conflict<RegisterConflictData>(
    'REGISTER_CONFLICT',
    'Some of these marks were changed since you opened the register; nothing was saved.',
    {
      version,
      conflicts,
    },
  );
export const versionAhead = (version: number) =>
  conflict<RegisterVersionAheadData>(
    'REGISTER_VERSION_AHEAD',
    'The register has not reached the version you marked from. Open it again.',
    {
      version,
    },
  );
export const notMarked = (practitionerIds: Id[]) =>
  invalid<PeopleData>('NOT_MARKED', 'Some of these people have no mark on this register; nothing was voided.', {
    practitionerIds,
  });
export const nothingToVoid = () => conflict('REGISTER_EMPTY', 'There is no mark to void.');
export const sessionOver = (heldOn: Day) =>
  conflict<HeldOnData>('SESSION_OVER', 'This session has been held.', { heldOn });
export const notBooked = () => conflict('NOT_BOOKED', 'There is no place on this session to give back.');
export const notAssessed = (competencyIds: Id[]) =>
  invalid<NotAssessedHereData>('NOT_ASSESSED_HERE', 'The module of this session does not assess these competencies.', {
    competencyIds,
  });
export const assessedTwice = (results: ResultKey[]) =>
  invalid<AssessedTwiceData>('ASSESSED_TWICE', 'Some people are in this list twice with the same competency.', {
    results,
  });
export const assessedDifferently = (conflicts: ResultConflict[]) =>
  conflict<AssessedAlreadyData>(
    'ASSESSED_ALREADY',
    'Some of these people have another result for the same competency of this session; nothing was saved. Void that one first.',
    { conflicts },
  );
export const aboveModule = (rank: number) =>
  invalid<RankAboveModuleData>('RANK_ABOVE_MODULE', `This module assesses up to rank ${rank}.`, { rank });
export const notAttended = (practitionerIds: Id[]) =>
  invalid<PeopleData>('NOT_ATTENDED', 'Only people marked as there for long enough can be assessed here.', {
    practitionerIds,
  });

const noPractitioner = () => notFound('PRACTITIONER_NOT_FOUND', 'No practitioner with this id is within your reach.');

constraintErrors({
  fk_attendance_mark_practitioner: noPractitioner,
  fk_booking_practitioner: noPractitioner,
  uq_booking_once: () => conflict('BOOKED_ALREADY', 'This person is booked on this session.'),
  uq_attendance_mark_once: () =>
    conflict('REGISTER_CONFLICT', 'Somebody else marked this register at the same moment. Open it again.'),
  fk_course_organiser: () => notFound('AGENCY_NOT_FOUND', 'No agency with this id is in your partnership.'),
  fk_session_site: () => notFound('SITE_NOT_FOUND', 'No site with this id is in your partnership.'),
});
