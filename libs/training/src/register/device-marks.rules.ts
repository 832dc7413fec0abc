import { type Day, formatDay, type Id } from '@app/kernel';
import type { EngagedHours } from '../sessions/index.js';
import type { Comparison, Disagreement, LatestChange, LiveMark, Mark, MarkFrom, VoidedMark } from './register.rules.js';
import { compareRegister } from './register.rules.js';
import { closedInWords, VERSION_AHEAD } from './register.errors.js';
import type { MarkOutcome, MarkRefusal } from './sent-marks.model.js';
import type { ReadMark, DeviceMark } from './read-marks.rules.js';
import { completeMark, type Examined, examineMarks, onceEach, type Room } from './sent-marks.rules.js';

interface RoomOfNow extends Room {
  version: number;
  /** Whether its closing has passed, and when that was. */
  hasClosed: boolean;
  closesOn: Day;
  marks: LiveMark[];
  voided: VoidedMark[];
  /** When people train another session while they were at this one, or were there. */
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
export function judgeMarks(read: ReadMark[], room: RoomOfNow, lateReason?: string | null): Judged {
  const sent = ofVersionsSoFar(read, room.version);
  const examined = new Map(examineMarks(sent, room).map((one, at) => [sent[at]!, one]));
  const refusals = read.map((one) => ('refusal' in one ? one.refusal : refusalOf(one.mark, examined, room)));
  const marks = read.flatMap((one, at) => {
    const found = 'mark' in one && !refusals[at] ? examined.get(one.mark)! : null;
    if (!found || !('mark' in found) || !('mark' in one)) return [];
    return [{ ...found.mark, since: one.mark.version, markedAt: one.mark.markedAt }];
  });
  const compared = compareRegister(onceEach(marks), room.marks, room.voided);
  if (!room.hasClosed || lateReason) return { ...compared, refusals };
  const late = new Set(compared.write.map(({ practitionerId }) => practitionerId));
  const closed = { code: 'REGISTER_CLOSED', inWords: closedInWords(room.closesOn), field: null };
  const withLate = refusals.map((refusal, at) => refusal ?? (late.has(read[at]!.practitionerId) ? closed : null));
  return { write: [], conflicts: compared.conflicts, refusals: withLate };
}

/** Those of them that are made whole: how each would be marked. Of one who is sent differently no mark is written. */
export const wholeMarks = (read: ReadMark[], { version, minutes }: Pick<RoomOfNow, 'version' | 'minutes'>): Mark[] =>
  ofVersionsSoFar(read, version)
    .map((sent) => completeMark(sent, minutes))
    .flatMap((one) => ('mark' in one ? [one.mark] : []));

const ofVersionsSoFar = (read: ReadMark[], latest: number): DeviceMark[] =>
  read.flatMap((one) => ('mark' in one && one.mark.version <= latest ? [one.mark] : []));

/** What became of each mark, once it is known who made the changes that some differ from. */
export function outcomesOf(
  sent: { practitionerId: string }[],
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

/* From a version to come none is looked at. */
function refusalOf(sent: DeviceMark, examined: Map<DeviceMark, Examined>, { engaged }: RoomOfNow): MarkRefusal | null {
  const one = examined.get(sent);
  if (!one) return AHEAD;
  if ('fault' in one) return { code: one.fault.code, inWords: one.fault.problem, field: one.fault.field };
  return one.mark.state === 'ABSENT' ? null : elsewhere(one.mark.practitionerId, engaged);
}

function elsewhere(practitionerId: Id, engaged: EngagedHours[]): MarkRefusal | null {
  const other = engaged.find((one) => one.practitionerId === practitionerId);
  if (!other) return null;
  const hours = `${formatDay(other.heldOn)}, ${other.startsAt}, ${other.minutes} minutes`;
  const inWords = `They train another session over these hours or were at it: ${hours}. Mark them absent here, or as late or gone early with the minutes that they were here, or ask its trainer to void the other mark.`;
  return { code: 'ENGAGED_ELSEWHERE', inWords, field: null };
}

const AHEAD: MarkRefusal = {
  code: 'REGISTER_VERSION_AHEAD',
  inWords: VERSION_AHEAD,
  field: null,
};
