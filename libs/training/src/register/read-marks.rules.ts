import { DateTimeScalar } from '@app/graphql';
import { type Id, isId } from '@app/kernel';
import { AttendanceState } from './attendance-state.js';
import type { MarkField } from './mark-field.js';
import type { MarkRefusal } from './sent-marks.model.js';
import type { SentMark } from './sent-marks.rules.js';

/** A mark as a device sent it, nothing of which is read yet. */
export interface UnreadMark {
  practitionerId: unknown;
  state: unknown;
  minutes?: unknown;
  reason?: unknown;
  walkIn?: boolean | null;
  version: unknown;
  markedAt?: unknown;
}

/** A mark as a device kept it: from which version of the register, and when, by its own clock. */
export interface DeviceMark extends SentMark {
  version: number;
  markedAt?: string | null;
}

export type ReadMark = { practitionerId: string } & ({ mark: DeviceMark } | { refusal: MarkRefusal });

/** What a mark must be to be looked at, and what is said where it is not. */
const WHOLE: [MarkField, (sent: UnreadMark) => boolean, string][] = [
  ['STATE', ({ state }) => isState(state), `Say how they attended: ${Object.keys(AttendanceState).join(', ')}.`],
  ['MINUTES', ({ minutes }) => isNone(minutes) || Number.isInteger(minutes), 'Minutes are a whole number from 1 on.'],
  ['REASON', ({ reason }) => isNone(reason) || typeof reason === 'string', 'A reason must be a text.'],
  [
    'VERSION',
    ({ version }) => Number.isInteger(version) && Number(version) >= 0,
    'A version is a whole number from 0 on.',
  ],
  [
    'MARKED_AT',
    ({ markedAt }) => isNone(markedAt) || isMoment(markedAt),
    'When it was marked is no moment: look at the clock of the device.',
  ],
];

/** Reads each by itself: what is wrong with one is said of it alone. */
export function readMark(sent: UnreadMark): ReadMark {
  const practitionerId = isId(sent.practitionerId) ? sent.practitionerId.toLowerCase() : String(sent.practitionerId);
  if (!isId(practitionerId)) return { practitionerId, refusal: NOBODY };
  const wrong = WHOLE.find(([, isRight]) => !isRight(sent));
  if (!wrong) return { practitionerId, mark: { ...(sent as DeviceMark), practitionerId } };
  const [field, , inWords] = wrong;
  return { practitionerId, refusal: { code: 'MARK_INVALID', inWords, field } };
}

/** The people whom these marks may be about. */
export const peopleIn = (read: ReadMark[]): Id[] => [
  ...new Set(read.flatMap((one) => ('mark' in one ? one.practitionerId : []))),
];

const isNone = (value: unknown) => value === undefined || value === null;
const isState = (value: unknown) => typeof value === 'string' && Object.hasOwn(AttendanceState, value);

function isMoment(value: unknown): boolean {
  try {
    return typeof DateTimeScalar.parseValue(value) === 'string';
  } catch {
    return false;
  }
}

const NOBODY: MarkRefusal = { code: 'PRACTITIONER_NOT_FOUND', inWords: 'Nobody has this id.', field: null };
