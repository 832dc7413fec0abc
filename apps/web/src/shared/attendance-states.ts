import type { OneOf } from '../graphql/graphql.js';

const WORDS: Record<OneOf<'AttendanceState'>, string> = {
  PRESENT: 'Present',
  LATE: 'Late',
  LEFT_EARLY: 'Left early',
  ABSENT: 'Absent',
};

/** How somebody attended, at the beginning of a line. */
export const attendanceWord = (state: OneOf<'AttendanceState'>): string => WORDS[state];
