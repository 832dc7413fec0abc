import type { AttendanceState } from './attendance-state.js';

/** A mark as a trainer sends it, made whole: minutes are known and an absence has its reason. */
export interface Mark {
  practitionerId: string;
  state: AttendanceState;
  minutes: number;
  reason: string | null;
  walkIn: boolean;
}

/** A mark on the register, with the version of the register that wrote it. */
export interface LiveMark extends Mark {
  id: string;
  version: number;
}

/** A mark with the version of the register from which it was made. */
export interface MarkFrom extends Mark {
  since: number;
}

export interface Comparison<Sent extends MarkFrom> {
  /** To be written: new, or in place of `replaces`. */
  write: (Sent & { replaces: string | null })[];
  /** Changed since the sender's version, and different; a side that is null is a void. */
  conflicts: Disagreement[];
}

/** One person's two marks. */
export interface Disagreement {
  practitionerId: string;
  yours: Mark | null;
  theirs: Mark | null;
}

/** Who made the latest change to somebody's mark, and when; `by` is null where nobody can be named. */
export interface LatestChange {
  by: string | null;
  byYou: boolean;
  at: Date;
}

/** Somebody whose mark was voided and who has none now, with the version of the register that voided it. */
export interface VoidedMark {
  practitionerId: string;
  version: number;
}

/** What the marks sent change. Equal marks change nothing, so a repeat, in any order, is harmless. */
export function compareRegister<Sent extends MarkFrom>(
  sent: Sent[],
  live: LiveMark[],
  voided: VoidedMark[] = [],
): Comparison<Sent> {
  const byPerson = new Map(live.map((mark) => [mark.practitionerId, mark]));
  const changedBy = new Map([...voided, ...live].map(({ practitionerId, version }) => [practitionerId, version]));
  const comparison: Comparison<Sent> = { write: [], conflicts: [] };
  for (const mark of sent) {
    const theirs = byPerson.get(mark.practitionerId);
    if (theirs && sameMark(theirs, mark)) continue;
    if ((changedBy.get(mark.practitionerId) ?? 0) > mark.since) comparison.conflicts.push(disagreement(mark, theirs));
    else comparison.write.push({ ...mark, replaces: theirs?.id ?? null });
  }
  return comparison;
}

/** Which of these marks were changed since the version from which one would void them. */
export const changedBeforeVoid = (marks: LiveMark[], since: number): Disagreement[] =>
  marks
    .filter(({ version }) => version > since)
    .map((theirs) => ({
      practitionerId: theirs.practitionerId,
      yours: null,
      theirs: plain(theirs),
    }));

/** Those of these people who train the session: they neither attend it nor are assessed in it. */
export const trainersAmong = (people: { practitionerId: string }[], trainers: string[]): string[] =>
  trainers.filter((id) => people.some(({ practitionerId }) => practitionerId === id));

const disagreement = (yours: Mark, theirs?: Mark) => ({
  practitionerId: yours.practitionerId,
  yours: plain(yours),
  theirs: theirs ? plain(theirs) : null,
});

const sameMark = (a: Mark, b: Mark) => a.state === b.state && a.minutes === b.minutes && a.reason === b.reason;

const plain = ({ practitionerId, state, minutes, reason, walkIn }: Mark): Mark => ({
  practitionerId,
  state,
  minutes,
  reason,
  walkIn,
});

/** Somebody who was there, for long enough: `share` of the session's minutes. */
export const attended = (
  { state, minutes }: Pick<Mark, 'state' | 'minutes'>,
  sessionMinutes: number,
  share: number,
): boolean => state !== 'ABSENT' && minutes * WHOLE >= sessionMinutes * Math.round(share * WHOLE);

/* In whole numbers: 99 of 180 minutes are 55% exactly, and a share has four decimals. */
const WHOLE = 10_000;
