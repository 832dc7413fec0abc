import type { Instant, OneOf } from '../../graphql/graphql.js';
import { attendanceWord } from '../../shared/attendance-states.js';
import { type Named, type NameOnRoll, namesOnRoll } from './names-on-roll.js';

export type MarkState = OneOf<'AttendanceState'>;

const KEYS: Record<MarkState, string> = { PRESENT: 'p', LATE: 'l', LEFT_EARLY: 'e', ABSENT: 'a' };

/** How somebody may be marked, in the order of the buttons, each with its key. */
export const STATES = (Object.keys(KEYS) as MarkState[]).map((state) => ({
  state,
  name: attendanceWord(state),
  key: KEYS[state],
}));

/** A mark within a sentence, such as left early. */
export const markInWords = (state: MarkState): string => attendanceWord(state).toLowerCase();

/** A mark as the register keeps it. */
export interface SavedMark {
  state: MarkState;
  minutes: number;
  reason: string | null;
  /** Whether the person was there for long enough. */
  contentCredit: boolean;
}

/** A mark that is not saved yet, its fields as they were typed. */
export interface Mark {
  name: string;
  state: MarkState;
  minutes: string;
  reason: string;
  walkIn: boolean;
  /** The version of the register from which it was made: a mark changed since then is not overwritten. */
  since: number;
  /** When it was made, by the clock of this device in the days of the partnership. */
  at?: Instant;
  /** Made without a connection, or left from before this page was opened: it is sent on its own merits. */
  kept?: boolean;
}
/** By practitioner. */
export type Marks = Record<string, Mark>;

/** One person on the page: what is saved of them, and what is not yet. */
export interface Row {
  id: string;
  name: string;
  /** The name alone, before what tells them from namesakes. */
  bareName: string;
  /** Whether nothing that may be shown tells them from a namesake on the roll. */
  isLikeAnother: boolean;
  walkIn: boolean;
  /** False for somebody added on this page, and for somebody whose place was given back meanwhile. */
  onRoll: boolean;
  saved: SavedMark | null;
  /** Whether there is a mark to tell of, voided ones too. */
  wasMarked: boolean;
  unsent: Mark | null;
  /** Whether a save that is not answered yet holds them: what is saved may be about to change. */
  held: boolean;
}

interface Entry extends Named {
  walkIn: boolean;
  wasMarked: boolean;
  mark: SavedMark | null;
}

/** What is offered for somebody late or gone early, there to be typed over. */
const USUALLY_MISSED = 15;

export const needsMinutes = (state?: MarkState): boolean => state === 'LATE' || state === 'LEFT_EARLY';
/** Why they are absent; of somebody without a place, why they are here. */
export const needsReason = (state?: MarkState, walkIn = false): boolean => state === 'ABSENT' || walkIn;

/** Everybody on the roll, and behind them whoever was added on this page; `held` are those in a save under way. */
export function rowsOf(entries: readonly Entry[], marks: Marks, held: ReadonlySet<string>): Row[] {
  const names = namesOnRoll(entries);
  const onRoll = entries.map((entry) => rowOf(entry, names.get(entry.practitioner.id)!, marks, held));
  const known = new Set(onRoll.map(({ id }) => id));
  const added = Object.entries(marks)
    .filter(([id]) => !known.has(id))
    .map(([id, mark]) => ({ ...newcomer(id, mark.name), walkIn: mark.walkIn, unsent: mark, held: held.has(id) }));
  return [...onRoll, ...added];
}

/** Somebody who is not on the roll. */
export const newcomer = (id: string, name: string): Row => ({
  id,
  name,
  bareName: name,
  isLikeAnother: false,
  walkIn: true,
  onRoll: false,
  saved: null,
  wasMarked: false,
  unsent: null,
  held: false,
});

function rowOf(entry: Entry, called: NameOnRoll, marks: Marks, held: ReadonlySet<string>): Row {
  const { practitioner, walkIn, wasMarked, mark: saved } = entry;
  const { id } = practitioner;
  const mark = marks[id];
  const unsent = mark && (held.has(id) || differs(mark, saved)) ? mark : null;
  return { id, ...called, walkIn, onRoll: true, saved, wasMarked, unsent, held: held.has(id) };
}

/** What the page shows of somebody: what is not saved yet before what is. */
export function shown({ saved, unsent }: Row): { state?: MarkState; minutes: string; reason: string } {
  if (unsent) return unsent;
  return { state: saved?.state, minutes: saved ? String(saved.minutes) : '', reason: saved?.reason ?? '' };
}

/** Whether sending this mark would change what is saved. */
export function differs(mark: Mark | undefined, saved: SavedMark | null): boolean {
  if (!mark) return false;
  if (!saved || saved.state !== mark.state) return true;
  return (
    (needsMinutes(mark.state) && mark.minutes.trim() !== String(saved.minutes)) ||
    mark.reason.trim() !== (saved.reason ?? '')
  );
}

/** Somebody marked; null where that is what is saved already, and no save under way may change it. */
export function markedAs(row: Row, state: MarkState, from: { version: number; minutes: number }): Mark | null {
  const before = shown(row);
  if (before.state === state) return row.unsent;
  if (row.saved?.state === state)
    return row.held ? { ...begun(row, from.version), ...asTyped(row.saved, state) } : null;
  const kept = needsMinutes(state) && needsMinutes(before.state) ? before.minutes : null;
  return {
    ...begun(row, from.version),
    state,
    minutes: needsMinutes(state) ? (kept ?? String(Math.max(1, from.minutes - USUALLY_MISSED))) : '',
    reason: needsReason(state, row.walkIn) ? reasonSoFar(row) : '',
  };
}

const reasonSoFar = ({ walkIn, saved, unsent }: Row) => unsent?.reason ?? (walkIn ? saved?.reason : null) ?? '';

const asTyped = ({ minutes, reason }: SavedMark, state: MarkState) => ({
  state,
  minutes: needsMinutes(state) ? String(minutes) : '',
  reason: reason ?? '',
});

/** Minutes or a reason typed for somebody who is marked. */
export function typed(row: Row, fields: Partial<Pick<Mark, 'minutes' | 'reason'>>, version: number): Mark {
  const { state, minutes, reason } = shown(row);
  return { ...begun(row, version), state: state as MarkState, minutes, reason, ...fields };
}

const begun = ({ name, walkIn, unsent }: Row, version: number) => ({
  ...{ name, walkIn, since: unsent?.since ?? version },
  ...(unsent?.kept && { kept: true }),
});

/** How far the room is: '22 of 30 marked: 18 present, 2 late, 1 left early, 1 absent'. */
export function countInWords(rows: readonly Row[]): string {
  const states = rows.map((row) => shown(row).state).filter((state) => state !== undefined);
  const each = STATES.map(({ state }) => [states.filter((one) => one === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${markInWords(state)}`);
  return [`${states.length} of ${rows.length} marked`, each.join(', ')].filter(Boolean).join(': ');
}

/** What a key means inside the register. */
export type KeyMeaning = { mark: MarkState } | { move: 1 | -1 } | 'undo' | null;

export function meaningOf(key: string): KeyMeaning {
  if (key === 'ArrowDown') return { move: 1 };
  if (key === 'ArrowUp') return { move: -1 };
  const letter = key.toLowerCase();
  if (letter === 'u') return 'undo';
  const state = STATES.find((one) => one.key === letter)?.state;
  return state ? { mark: state } : null;
}
