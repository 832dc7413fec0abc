import type { Day, Id } from '@app/kernel';
import type { ChangedLine } from './changed-line.rules.js';

/** From a day until before another. */
export interface Days {
  from: Day;
  until: Day;
}

/** Until when, of what has no end: behind every day in the order of days. */
export const FOR_EVER = 'infinity';

/** Somebody is managed by somebody for some days; both as they are known on the record, or in the list, where they are new. */
export interface Line extends Days {
  personKey: string;
  managerKey: string;
}

/** A post of the record as it stands in lines. */
export interface PostInLine extends Days {
  id: Id;
  personKey: string;
  managerKey: string | null;
}

/** What one row changes of lines. */
export interface RowInLine {
  unitKey: string;
  personKey: string;
  changed: ChangedLine;
  /** Whom its cell names as line manager; null is nobody. */
  named: string | null;
}

/** What the rows of a unit take away of lines, and what they bring. */
export interface UnitLines {
  lost: Line[];
  gained: Line[];
}

/** The lines that stay whatever is saved of a list, and those that go or come with each of its units. */
export interface ListedLines {
  kept: Line[];
  units: Map<string, UnitLines>;
}

/** What rows change of lines; where somebody only goes on under the same manager, that line stays. */
export function listedLines(posts: readonly PostInLine[], rows: readonly RowInLine[]): ListedLines {
  const known = new Map(posts.map((post) => [post.id, post]));
  const touched = new Set(rows.flatMap(({ changed }) => changed.over?.postId ?? []));
  const kept = posts.filter(({ id }) => !touched.has(id)).flatMap((post) => lineOf(post));
  const units = new Map<string, UnitLines>();
  for (const row of rows) {
    const own = ofRow(row, known);
    const unit = units.get(row.unitKey) ?? units.set(row.unitKey, { lost: [], gained: [] }).get(row.unitKey)!;
    kept.push(...own.kept);
    unit.lost.push(...own.lost);
    unit.gained.push(...own.gained);
  }
  return { kept, units };
}

function ofRow({ personKey, changed: { over, begins }, named }: RowInLine, known: ReadonlyMap<Id, PostInLine>) {
  const old = over && known.get(over.postId);
  const before = old ? lineOf({ ...old, until: earlier(over.from, old.until) }) : [];
  const after = old ? lineOf({ ...old, from: later(over.from, old.from) }) : [];
  const managerKey = begins && (begins.under === 'NAMED' ? named : known.get(begins.under.managerOf)?.managerKey);
  if (!begins || !managerKey) return { kept: before, lost: after, gained: [] };
  const until = begins.until === undefined ? old?.until : begins.until;
  const line = { personKey, managerKey, from: begins.from, until: until ?? FOR_EVER };
  const same = after.filter((one) => one.managerKey === managerKey).flatMap((one) => within(line, one));
  return {
    kept: [...before, ...same],
    lost: after.flatMap((one) => without(one, same)),
    gained: without(line, same),
  };
}

export const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);

const lineOf = ({ personKey, managerKey, from, until }: PostInLine): Line[] =>
  managerKey && from < until ? [{ personKey, managerKey, from, until }] : [];

/** The line on those of its days that are among others. */
export function within<Of extends Days>(line: Of, { from, until }: Days): Of[] {
  const days = { from: later(line.from, from), until: earlier(line.until, until) };
  return days.from < days.until ? [{ ...line, ...days }] : [];
}

const without = (line: Line, [days]: Days[]): Line[] => {
  if (!days) return within(line, line);
  const [before, after] = [
    { from: line.from, until: days.from },
    { from: days.until, until: FOR_EVER },
  ];
  return [...within(line, before), ...within(line, after)];
};
