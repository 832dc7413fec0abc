import { textProblem } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import type { EvidenceKind, NewEvidence } from '@app/standing';
import { practitionerNotFound } from '@app/workforce';
import { trainsHere } from '../sessions/index.js';
import { ATTENDANCE_IN_WORDS, type AttendanceState } from './attendance-state.js';
import type { MarkField } from './mark-field.js';
import { markedTwice, marksInvalid, notMarked, notOnRoll, WALK_IN_TRUE } from './register.errors.js';
import { attended, type LiveMark, type Mark, trainersAmong } from './register.rules.js';

export interface SentMark {
  practitionerId: string;
  state: AttendanceState;
  minutes?: number | null;
  reason?: string | null;
  walkIn?: boolean | null;
  /** The version of the register from which it was marked, where each mark has its own. */
  version?: number;
}

/** What is wrong with a mark, and with which part of it. */
export interface MarkProblem {
  field: MarkField;
  problem: string;
}

export type Completed = { mark: Mark } | MarkProblem;

const THERE_FOR_NONE =
  'Somebody there for 0 minutes was absent. Mark them absent, or give the minutes that they were there.';
const NOT_ABSENT =
  'Somebody who came without a booking was there. Say how they attended, or void the mark if they did not come.';
const WHY_WITHOUT_PLACE = 'Say why somebody is here without a booking.';

/** A reason by a mark, however it is sent. */
export const REASON = { max: 200, lines: true, says: true };

/** Fills in what a mark leaves out, or says what is wrong with it. */
export function completeMark(sent: SentMark, sessionMinutes: number): Completed {
  const { practitionerId, state } = sent;
  const reason = sent.reason?.trim() || null;
  const minutes = sent.minutes ?? usualMinutes(sessionMinutes)[state];
  const wrong = problemOf(reason, state) ?? problemOfMinutes(minutes, state, sessionMinutes);
  return wrong ?? { mark: { practitionerId, state, minutes: minutes!, reason, walkIn: sent.walkIn ?? false } };
}

/* Where none are given; somebody late or gone early was there for as long as it is said. */
const usualMinutes = (all: number) => ({ PRESENT: all, ABSENT: 0, LATE: null, LEFT_EARLY: null });

function problemOf(reason: string | null, state: AttendanceState): MarkProblem | null {
  const wrong = reason && textProblem(reason, REASON);
  if (wrong) return { field: 'REASON', problem: `A reason ${wrong}.` };
  return state === 'ABSENT' && !reason ? { field: 'REASON', problem: 'An absence needs a reason.' } : null;
}

function problemOfMinutes(minutes: number | null, state: AttendanceState, all: number): MarkProblem | null {
  const because = (problem: string): MarkProblem => ({ field: 'MINUTES', problem });
  if (state === 'ABSENT') return minutes === 0 ? null : because('Somebody absent was there for 0 minutes.');
  if (minutes === null)
    return because(`Say how many minutes somebody who was ${ATTENDANCE_IN_WORDS[state]} was there.`);
  if (minutes === 0) return because(THERE_FOR_NONE);
  if (minutes < 0) return because('Minutes are a whole number from 1 on.');
  return minutes > all ? because(`The session lasted ${all} minutes.`) : null;
}

function wholeIn(mark: Mark): Completed {
  if (!mark.walkIn) return { mark };
  if (mark.state === 'ABSENT') return { field: 'STATE', problem: NOT_ABSENT };
  return mark.reason ? { mark } : { field: 'REASON', problem: WHY_WITHOUT_PLACE };
}

/** Who may be marked on a register, and how. */
export interface Room {
  minutes: number;
  /** People with a place. */
  roll: Id[];
  marks: Pick<Mark, 'practitionerId' | 'walkIn' | 'reason'>[];
  /** People who train it. */
  trainers: Id[];
  /** Ids among those sent that are nobody's, where that was looked up. */
  nobody?: Id[];
}

/** The codes of faults, in the order in which a register that has several is refused. */
const FAULTS = {
  PRACTITIONER_NOT_FOUND: () => practitionerNotFound(),
  TRAINER_OF_SESSION: (faults: MarkFault[]) => trainsHere(peopleIn(faults)),
  MARK_INVALID: (faults: MarkFault[]) =>
    marksInvalid(faults.map(({ practitionerId, field, problem }) => ({ practitionerId, field: field!, problem }))),
  MARKED_TWICE: (faults: MarkFault[]) => markedTwice(peopleIn(faults)),
  NOT_ON_ROLL: (faults: MarkFault[]) => notOnRoll(peopleIn(faults)),
};
type FaultCode = keyof typeof FAULTS;

/** Why one mark of those sent cannot be kept. */
export interface MarkFault {
  practitionerId: Id;
  code: FaultCode;
  problem: string;
  /** Null where it is about the person. */
  field: MarkField | null;
}

export type Examined = { mark: Mark } | { fault: MarkFault };

/**
 * Each of the marks sent, in the same order: made whole, or its first fault. Whoever has a place is no walk-in, whatever was sent; a
 * walk-in keeps the reason that their mark has until another is given.
 */
export function examineMarks(sent: SentMark[], room: Room): Examined[] {
  const { minutes, roll, marks: live, trainers, nobody = [] } = room;
  const own = new Set(trainersAmong(sent, trainers));
  const known = new Set([...roll, ...live.map(({ practitionerId }) => practitionerId)]);
  const walkedIn = new Map(live.filter(({ walkIn }) => walkIn).map((mark) => [mark.practitionerId, mark.reason]));
  const walksIn = ({ practitionerId: id, walkIn }: Mark) => !roll.includes(id) && (walkIn || walkedIn.has(id));
  const made = sent.map((one) => {
    const completed = completeMark(one, minutes);
    if ('problem' in completed) return completed;
    const { mark } = completed;
    const reason = mark.reason ?? walkedIn.get(mark.practitionerId) ?? null;
    return wholeIn({ ...mark, walkIn: walksIn(mark), reason });
  });
  const twice = sentDifferently(sent, made);
  const examine = (one: Completed, practitionerId: Id): Examined => {
    const fault = (code: FaultCode, problem: string, field: MarkField | null = null) => ({
      fault: { practitionerId, code, problem, field },
    });
    if (nobody.includes(practitionerId)) return fault('PRACTITIONER_NOT_FOUND', 'Nobody has this id.');
    if (own.has(practitionerId)) return fault('TRAINER_OF_SESSION', 'A trainer has no mark in a session of their own.');
    if ('problem' in one) return fault('MARK_INVALID', one.problem, one.field);
    if (twice.has(practitionerId))
      return fault('MARKED_TWICE', 'They were sent twice, with different marks or from different versions.');
    if (!one.mark.walkIn && !known.has(practitionerId))
      return fault('NOT_ON_ROLL', `They are not on the roll. ${WALK_IN_TRUE}`);
    return one;
  };
  return made.map((one, at) => examine(one, sent[at]!.practitionerId));
}

/** The marks to keep, once each, made whole; or the error of the gravest kind of fault, with everybody it is about. */
export function checkedMarks(sent: SentMark[], room: Room): Mark[] {
  const examined = examineMarks(sent, room);
  const faults = examined.flatMap((one) => ('fault' in one ? [one.fault] : []));
  for (const code of Object.keys(FAULTS) as FaultCode[]) {
    const ofCode = faults.filter((fault) => fault.code === code);
    if (ofCode.length > 0) throw FAULTS[code](ofCode);
  }
  return onceEach(examined.flatMap((one) => ('mark' in one ? [one.mark] : [])));
}

/** One mark of each person, where all of theirs are the same. */
export const onceEach = <Of extends Mark>(marks: Of[]): Of[] => [
  ...new Map(marks.map((mark) => [mark.practitionerId, mark])).values(),
];

/* People sent more than once, and not each time the same or from the same version; a mark that is none holds back no other of theirs. */
function sentDifferently(sent: SentMark[], completed: Completed[]): Set<Id> {
  const first = new Map<Id, string>();
  const found = new Set<Id>();
  for (const [at, { practitionerId: id, version }] of sent.entries()) {
    if ('problem' in completed[at]!) continue;
    const said = JSON.stringify([completed[at], version]);
    if ((first.get(id) ?? said) !== said) found.add(id);
    first.set(id, said);
  }
  return found;
}

const peopleIn = (faults: MarkFault[]) => [...new Set(faults.map(({ practitionerId }) => practitionerId))];

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
