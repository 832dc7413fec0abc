import { type Day, formatDay, type Id } from '@app/kernel';
import type { EngagedHours } from '../sessions/index.js';
import type { Comparison, Disagreement, LatestChange, LiveMark, MarkFrom, VoidedMark } from './register.rules.js';
import { compareRegister } from './register.rules.js';
import { closedInWords, VERSION_AHEAD } from './register.errors.js';
import type { MarkOutcome, MarkRefusal } from './sent-marks.model.js';
import { examineMarks, onceEach, type Room, type SentMark } from './sent-marks.rules.js';

/** A mark as a device kept it: from which version of the register, and when, by its own clock. */
export interface DeviceMark extends SentMark {
  version: number;
  markedAt?: string | null;
}

interface RoomOfNow extends Room {
  version: number;
  /** Whether its closing has passed, and when that was. */
  hasClosed: boolean;
  closesOn: Day;
  marks: LiveMark[];
  voided: VoidedMark[];
  /** When people train another session over these hours, or were at it. */
  engaged: EngagedHours[];
}

export interface Judged extends Comparison<MarkFrom & { markedAt?: string | null }> {
  /** Why each of the marks sent was refused, in their order; null where it was not. */
  refusals: (MarkRefusal | null)[];
}

/**
 * What marks kept on a device change: each is judged as in a register of its own, whatever becomes of the others. Once the register has
 * closed, by the day of receipt, what would be written is refused without a reason.
 */
export function judgeMarks(sent: DeviceMark[], room: RoomOfNow, lateReason?: string | null): Judged {
  const examined = examineMarks(sent, room);
  const refusals = examined.map((one, at) => {
    if ('fault' in one) return { code: one.fault.code, inWords: one.fault.problem, field: one.fault.field };
    if (sent[at]!.version > room.version) return AHEAD;
    return one.mark.state === 'ABSENT' ? null : elsewhere(one.mark.practitionerId, room.engaged);
  });
  const marks = examined.flatMap((one, at) => {
    const { version: since, markedAt } = sent[at]!;
    return 'mark' in one && !refusals[at] ? [{ ...one.mark, since, markedAt }] : [];
  });
  const compared = compareRegister(onceEach(marks), room.marks, room.voided);
  if (!room.hasClosed || lateReason) return { ...compared, refusals };
  const late = new Set(compared.write.map(({ practitionerId }) => practitionerId));
  const closed = { code: 'REGISTER_CLOSED', inWords: closedInWords(room.closesOn), field: null };
  const withLate = refusals.map((refusal, at) => refusal ?? (late.has(sent[at]!.practitionerId) ? closed : null));
  return { write: [], conflicts: compared.conflicts, refusals: withLate };
}

/** What became of each mark, once it is known who made the changes that some differ from. */
export function outcomesOf(
  sent: DeviceMark[],
  { refusals, write }: Judged,
  differing: (Disagreement & { changed: LatestChange })[],
): MarkOutcome[] {
  const written = new Set(write.map(({ practitionerId }) => practitionerId));
  return sent.map(({ practitionerId }, at) => {
    const refusal = refusals[at]!;
    const differs = differing.find((one) => one.practitionerId === practitionerId);
    if (refusal) return { practitionerId, effect: 'REFUSED', difference: null, refusal };
    if (!differs)
      return { practitionerId, effect: written.has(practitionerId) ? 'WRITTEN' : 'EQUAL', difference: null, refusal };
    const { yours, theirs, changed } = differs;
    return { practitionerId, effect: 'DIFFERS', difference: { yours: yours!, theirs, changed }, refusal };
  });
}

function elsewhere(practitionerId: Id, engaged: EngagedHours[]): MarkRefusal | null {
  const other = engaged.find((one) => one.practitionerId === practitionerId);
  if (!other) return null;
  const hours = `${formatDay(other.heldOn)}, ${other.startsAt}, ${other.minutes} minutes`;
  const inWords = `They train another session over these hours or were at it: ${hours}. Mark them absent here, or ask its trainer to void the other mark.`;
  return { code: 'ENGAGED_ELSEWHERE', inWords, field: null };
}

const AHEAD: MarkRefusal = {
  code: 'REGISTER_VERSION_AHEAD',
  inWords: VERSION_AHEAD,
  field: null,
};
