import type { Day, Id } from '@app/kernel';
import type { EvidenceKind, NewEvidence } from '@app/standing';
import { markedTwice, marksInvalid, notMarked, notOnRoll } from './register.errors.js';
import { trainsHere } from '../sessions/index.js';
import { ATTENDANCE_IN_WORDS, type AttendanceState } from './attendance-state.js';
import { attended, type LiveMark, type Mark, trainersAmong } from './register.rules.js';

export interface SentMark {
  practitionerId: string;
  state: AttendanceState;
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
  if (state === 'ABSENT') {
    if (!reason) return { problem: 'An absence needs a reason.' };
    if (sent.minutes) return { problem: 'Somebody absent was there for 0 minutes.' };
    return { mark: { practitionerId, state, minutes: 0, reason, walkIn } };
  }
  const minutes = sent.minutes ?? (state === 'PRESENT' ? sessionMinutes : null);
  if (minutes === null)
    return { problem: `Say how many minutes somebody who was ${ATTENDANCE_IN_WORDS[state]} was there.` };
  if (minutes === 0) return { problem: THERE_FOR_NONE };
  if (minutes > sessionMinutes) return { problem: `The session lasted ${sessionMinutes} minutes.` };
  return { mark: { practitionerId, state, minutes, reason, walkIn } };
}

/** Who may be marked on a register, and how. */
export interface Room {
  minutes: number;
  /** People with a place. */
  roll: Id[];
  marks: Pick<Mark, 'practitionerId'>[];
  /** People who train it. */
  trainers: Id[];
}

/**
 * The marks to keep, once each, made whole. Raises TRAINER_OF_SESSION, MARK_INVALID, MARKED_TWICE and NOT_ON_ROLL, each with
 * everybody it is about. Whoever has a place is no walk-in, whatever was sent.
 */
export function checkedMarks(sent: SentMark[], { minutes, roll, marks: live, trainers }: Room): Mark[] {
  const own = trainersAmong(sent, trainers);
  if (own.length > 0) throw trainsHere(own);
  const completed = sent.map((mark) => ({ ...completeMark(mark, minutes), practitionerId: mark.practitionerId }));
  const problems = completed.filter((one) => 'problem' in one);
  if (problems.length > 0) throw marksInvalid(problems);
  const marks = onceEach(completed.flatMap((one) => ('mark' in one ? [one.mark] : [])));
  const known = new Set([...roll, ...live.map(({ practitionerId }) => practitionerId)]);
  const strangers = marks.filter(({ practitionerId, walkIn }) => !walkIn && !known.has(practitionerId));
  if (strangers.length > 0) throw notOnRoll(strangers.map(({ practitionerId }) => practitionerId));
  return marks.map((mark) => ({ ...mark, walkIn: mark.walkIn && !roll.includes(mark.practitionerId) }));
}

function onceEach(marks: Mark[]): Mark[] {
  const byPerson = new Map<Id, Mark>();
  const twice = marks.filter((mark) => {
    const before = byPerson.get(mark.practitionerId);
    byPerson.set(mark.practitionerId, mark);
    return before && JSON.stringify(before) !== JSON.stringify(mark);
  });
  if (twice.length > 0) throw markedTwice(twice.map(({ practitionerId }) => practitionerId));
  return [...byPerson.values()];
}

/** The marks of these people, all of whom must have one; else NOT_MARKED. */
export function marksToVoid(people: Id[], marks: LiveMark[]): LiveMark[] {
  const unmarked = people.filter((id) => !marks.some(({ practitionerId }) => practitionerId === id));
  if (unmarked.length > 0) throw notMarked(unmarked);
  return marks.filter(({ practitionerId }) => people.includes(practitionerId));
}

/** What a session gives to those who were there for long enough. */
export interface Giving {
  heldOn: Day;
  minutes: number;
  /** The share of them that counts as there. */
  minAttended: number;
  refresherMonths: number | null;
  teaches: { competencyId: Id; rank: number; kind: EvidenceKind }[];
}

/** The evidence that these marks give by attendance. */
export function contentCredit(
  marks: (Mark & { id: Id })[],
  { heldOn: from, minutes, minAttended, refresherMonths, teaches }: Giving,
): NewEvidence[] {
  const taught = teaches.filter(({ kind }) => kind === 'ATTENDANCE');
  return marks
    .filter((mark) => attended(mark, minutes, minAttended))
    .flatMap(({ id: sourceId, practitionerId }) =>
      taught.map((given) => ({ ...given, practitionerId, from, refresherMonths, sourceId })),
    );
}
