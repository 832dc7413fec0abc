import { constraintErrors } from '@app/database';
import { conflict, invalid, notFound } from '@app/kernel';
import type { ResultConflict, ResultKey } from './results/assessment.rules.js';
import type { Disagreement, LatestChange } from './register/register.rules.js';

export const sessionNotFound = () => notFound('SESSION_NOT_FOUND', 'No session with this id is yours.');
export const moduleNotFound = () => notFound('MODULE_NOT_FOUND', 'No module with this id is in your partnership.');
export const moduleNotPublished = (heldOn: string) =>
  invalid('MODULE_NOT_PUBLISHED', 'No edition of this module is published by that day.', { heldOn });
export const sessionNotHeld = (heldOn: string) =>
  invalid('SESSION_NOT_HELD', 'A register opens on the day of the session.', { heldOn });
export const notYetAssessed = (heldOn: string) =>
  invalid('SESSION_NOT_HELD', 'Results are recorded from the day of the session.', { heldOn });
export const trainsHere = (practitionerIds: string[]) =>
  invalid('TRAINER_OF_SESSION', 'A trainer takes no place, mark or result in a session of their own.', {
    practitionerIds,
  });
export const notOnRoll = (practitionerIds: string[]) =>
  invalid(
    'NOT_ON_ROLL',
    'Some of these people are not on the roll. Send walkIn: true for those who came without a booking.',
    {
      practitionerIds,
    },
  );
export const markedTwice = (practitionerIds: string[]) =>
  invalid('MARKED_TWICE', 'Some people are in this register twice with different marks.', { practitionerIds });
export const marksInvalid = (marks: { practitionerId: string; problem: string }[]) =>
  invalid('MARK_INVALID', 'Some marks cannot be kept; nothing was saved.', { marks });
export const registerConflict = (version: number, conflicts: (Disagreement & { changed: LatestChange })[]) =>
  conflict('REGISTER_CONFLICT', 'Some of these marks were changed since you opened the register; nothing was saved.', {
    version,
    conflicts,
  });
export const versionAhead = (version: number) =>
  conflict('REGISTER_VERSION_AHEAD', 'The register has not reached the version you marked from. Open it again.', {
    version,
  });
export const notMarked = (practitionerIds: string[]) =>
  invalid('NOT_MARKED', 'Some of these people have no mark on this register; nothing was voided.', { practitionerIds });
export const nothingToVoid = () => conflict('REGISTER_EMPTY', 'There is no mark to void.');
export const sessionFull = (capacity: number) =>
  conflict('SESSION_FULL', 'This session has no place left.', { capacity });
export const sessionOver = (heldOn: string) => conflict('SESSION_OVER', 'This session has been held.', { heldOn });
export const sessionOverlaps = (sessionId: string) =>
  conflict('SESSION_OVERLAPS', 'This person is booked on another session at that time.', { sessionId });
export const bookingNotFound = () => notFound('BOOKING_NOT_FOUND', 'There is no such booking.');
export const notAssessed = (competencyIds: string[]) =>
  invalid('NOT_ASSESSED_HERE', 'The module of this session does not assess these competencies.', { competencyIds });
export const assessedTwice = (results: ResultKey[]) =>
  invalid('ASSESSED_TWICE', 'Some people are in this list twice with the same competency.', { results });
export const assessedDifferently = (conflicts: ResultConflict[]) =>
  conflict(
    'ASSESSED_ALREADY',
    'Some of these people have another result for the same competency of this session; nothing was saved. Void that one first.',
    { conflicts },
  );
export const aboveModule = (rank: number) =>
  invalid('RANK_ABOVE_MODULE', `This module assesses up to rank ${rank}.`, { rank });
export const notAttended = (practitionerIds: string[]) =>
  invalid('NOT_ATTENDED', 'Only people marked as there for long enough can be assessed here.', { practitionerIds });

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
