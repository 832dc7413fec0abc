import { closedSet } from '@app/graphql';

export const AttendanceState = closedSet('AttendanceState', 'How somebody attended a session.', {
  PRESENT: 'There; the whole session, unless the minutes say less.',
  LATE: 'Came after the start; the minutes say for how long they were there.',
  LEFT_EARLY: 'Went before the end; the minutes say for how long they were there.',
  ABSENT: 'Not there; a reason says why.',
});
export type AttendanceState = keyof typeof AttendanceState;

/** Each state as it follows “somebody who was …” in a sentence. */
export const ATTENDANCE_IN_WORDS: Readonly<Record<AttendanceState, string>> = {
  PRESENT: 'present',
  LATE: 'late',
  LEFT_EARLY: 'left early',
  ABSENT: 'absent',
};
