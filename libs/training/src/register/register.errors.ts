import { constraintErrors } from '@app/database';
import { conflict, type Day, formatDay, type Id, invalid } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';
import type { HeldOnData, PeopleData } from '../sessions/index.js';
import type { MarkField } from './mark-field.js';
import type { Disagreement, LatestChange } from './register.rules.js';

export interface MarkInvalidData {
  marks: { practitionerId: Id; field: MarkField; problem: string }[];
}

/** Without it, somebody else marked the register at the same moment. */
export interface RegisterConflictData {
  version: number;
  conflicts: (Disagreement & { changed: LatestChange })[];
}

export interface RegisterClosedData {
  closesOn: Day;
}

export interface RegisterVersionAheadData {
  version: number;
}

export const sessionNotHeld = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_NOT_HELD', 'A register opens when the session starts.', { heldOn });
/** The words of REGISTER_CLOSED, of a register and of one mark alike. */
export const closedInWords = (closesOn: Day): string =>
  `The register closed on ${formatDay(closesOn)}. Say why this is marked so late: the people are told.`;
export const registerClosed = (closesOn: Day) =>
  invalid<RegisterClosedData>('REGISTER_CLOSED', closedInWords(closesOn), { closesOn });
/* Words of a register whole and of one mark alike. */
export const WALK_IN_TRUE = 'Whoever came without a booking is marked as a walk-in (walkIn: true).';
export const VERSION_AHEAD = 'The register has not reached the version that this was marked from. Open it again.';
export const notOnRoll = (practitionerIds: Id[]) =>
  invalid<PeopleData>('NOT_ON_ROLL', `Some of these people are not on the roll. ${WALK_IN_TRUE}`, {
    practitionerIds,
  });
export const markedTwice = (practitionerIds: Id[]) =>
  invalid<PeopleData>('MARKED_TWICE', 'Some people were sent twice, and not the same.', {
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
  conflict<RegisterVersionAheadData>('REGISTER_VERSION_AHEAD', VERSION_AHEAD, {
    version,
  });
export const notMarked = (practitionerIds: Id[]) =>
  invalid<PeopleData>('NOT_MARKED', 'Some of these people have no mark on this register; nothing was voided.', {
    practitionerIds,
  });
export const nothingToVoid = () => conflict('REGISTER_EMPTY', 'There is no mark to void.');

constraintErrors({
  fk_attendance_mark_practitioner: practitionerNotFound,
  uq_attendance_mark_once: () =>
    conflict('REGISTER_CONFLICT', 'Somebody else marked this register at the same moment. Open it again.'),
});
