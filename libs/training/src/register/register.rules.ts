/** A mark as a trainer sends it, made whole: minutes are known and an absence has its reason. */
export interface Mark {
  practitionerId: string;
  state: MarkState;
  minutes: number;
  reason: string | null;
  walkIn: boolean;
}

export const MARK_STATES = ['present', 'late', 'left early', 'absent'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** A mark on the register, with the version of the register that wrote it. */
export interface LiveMark extends Mark {
  id: string;
  version: number;
}

export interface Comparison {
  /** To be written: new, or in place of `replaces`. */
  write: (Mark & { replaces: string | null })[];
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

/**
 * What a register sent from version `since` changes. Equal marks change nothing, so a repeat, in any order, is harmless.
 */
export function compareRegister(sent: Mark[], live: LiveMark[], since: number, voided: VoidedMark[] = []): Comparison {
  const byPerson = new Map(live.map((mark) => [mark.practitionerId, mark]));
  const changed = new Set([...live, ...voided].filter(changedAfter(since)).map(({ practitionerId }) => practitionerId));
  const comparison: Comparison = { write: [], conflicts: [] };
  for (const mark of sent) {
    const theirs = byPerson.get(mark.practitionerId);
    if (theirs && sameMark(theirs, mark)) continue;
    if (changed.has(mark.practitionerId)) comparison.conflicts.push(disagreement(mark, theirs));
    else
      comparison.write.push({
        ...mark,
        walkIn: mark.walkIn || (theirs?.walkIn ?? false),
        replaces: theirs?.id ?? null,
      });
  }
  return comparison;
}

/** Which of these marks were changed since the version from which one would void them. */
export const changedBeforeVoid = (marks: LiveMark[], since: number): Disagreement[] =>
  marks.filter(changedAfter(since)).map((theirs) => ({
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

function changedAfter(since: number) {
  return ({ version }: { version: number }) => version > since;
}

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
): boolean => state !== 'absent' && minutes >= sessionMinutes * share;

export interface SentMark {
  practitionerId: string;
  state: MarkState;
  minutes?: number | null;
  reason?: string | null;
  walkIn?: boolean | null;
}

export type Completed = { mark: Mark } | { problem: string };

const THERE_FOR_NONE =
  'Somebody there for 0 minutes was absent. Mark them absent, or give the minutes that they were there.';

/** Fills in what a mark leaves out, or says what is wrong with it. */
export function completeMark(sent: SentMark, sessionMinutes: number): Completed {
  const { practitionerId, state } = sent;
  const reason = sent.reason?.trim() || null;
  const walkIn = sent.walkIn ?? false;
  if (state === 'absent') {
    if (!reason) return { problem: 'An absence needs a reason.' };
    if (sent.minutes) return { problem: 'Somebody absent was there for 0 minutes.' };
    return { mark: { practitionerId, state, minutes: 0, reason, walkIn } };
  }
  const minutes = sent.minutes ?? (state === 'present' ? sessionMinutes : null);
  if (minutes === null) return { problem: `Say how many minutes somebody who was ${state} was there.` };
  if (minutes === 0) return { problem: THERE_FOR_NONE };
  if (minutes > sessionMinutes) return { problem: `The session lasted ${sessionMinutes} minutes.` };
  return { mark: { practitionerId, state, minutes, reason, walkIn } };
}
