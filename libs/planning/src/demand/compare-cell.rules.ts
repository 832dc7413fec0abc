import { addDays, type Day, dayBefore, formatDay } from '@app/kernel';
import { refusedRow } from '@app/workforce';
import type { ComparedDemand, Demand, DemandRemark, DemandToWrite, KnownDemand } from './demand.js';
import { isJumpOfFamilies, isJumpOfHours } from './jump.rules.js';
import type { DemandRow } from './read-demand-row.rules.js';

/**
 * What rows of one cluster and need level would do, each with another first day. From its first day on a row stands in place of what stood before, up to
 * the next first day that the list or the record says; so the latest are looked at first.
 */
export function compareCell(rows: readonly DemandRow[], facts: readonly KnownDemand[]): ComparedDemand[] {
  const taken: Day[] = [];
  const ended = withEndsOf(rows, facts);
  return [...rows]
    .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .map((row) => {
      const from = row.firstDay;
      const next = least([...taken, ...facts.map(({ firstDay }) => firstDay)].filter((day) => day > from));
      const same = facts.find(({ firstDay }) => firstDay === from);
      const before = ended.find((fact) => fact.firstDay < from && (!fact.lastDay || fact.lastDay >= from));
      const compared = compareRow(row, { next, same, before, isSinceListed: isSinceListed(rows, row, before) });
      if (compared.write || (same && compared.outcome === 'UNCHANGED')) taken.push(from);
      return compared;
    });
}

interface Around {
  /** The next first day, in the list or on the record. */
  next: Day | null;
  /** What is on record from the same day on. */
  same?: KnownDemand;
  /** What is on record from an earlier day on, and goes on to this one. */
  before?: KnownDemand;
  /** Whether the list says something else of the time since then. */
  isSinceListed: boolean;
}

function compareRow(row: DemandRow, around: Around): ComparedDemand {
  const { next, same, before } = around;
  const problem = lastDayWrong(row, around);
  if (problem) return refusedRow(nothing(row), [problem]);
  const upTo = next && dayBefore(next);
  const expects: Demand = { ...row, lastDay: lastDayOf(row, upTo, same) };
  const stands = standsAlready(expects, upTo, around);
  if (stands) return { ...nothing(row), outcome: 'UNCHANGED', notes: stands };
  const changes = changesOf(expects, same, before);
  const was = same ?? before;
  const jump = was && !row.isRight ? jumpOf(expects, was) : undefined;
  if (jump) return { ...nothing(row), outcome: 'DOUBTFUL', changes, notes: [jump] };
  return { ...nothing(row), outcome: was ? 'CHANGED' : 'ADDED', changes, write: toWrite(row, expects, around) };
}

function toWrite(
  row: DemandRow,
  { families, hoursPerFamily, firstDay, lastDay }: Demand,
  around: Around,
): DemandToWrite {
  const { clusterId, needLevelId } = row;
  const { same, before } = around;
  return {
    expects: { clusterId, needLevelId, families, hoursPerFamily, firstDay, lastDay },
    replaces: same?.id ?? null,
    ends: before && !same ? { id: before.id, lastDay: dayBefore(firstDay) } : null,
  };
}

/** What is to be known of a row that says what the record does, from its own day on or from an earlier one; undefined where it says otherwise. */
function standsAlready(
  now: Demand,
  upTo: Day | null,
  { same, before, isSinceListed }: Around,
): DemandRemark[] | undefined {
  if (same) return isUnchanged(now, same, upTo) ? [] : undefined;
  return before && !isSinceListed && isUnchanged(now, before, upTo) ? [sinceWhen(before)] : undefined;
}

/* What is on record ends at the latest where the next figure begins. */
const isUnchanged = (now: Demand, was: Demand, upTo: Day | null) =>
  isSame(now, { ...was, lastDay: earlier(was.lastDay, upTo) });

const nothing = ({ line }: DemandRow): Omit<ComparedDemand, 'outcome'> => ({
  ...{ line, practitionerId: null, changes: [], problems: [], notes: [], namesakes: [] },
});

/* An empty cell goes on to whatever comes next; without a column, what the record says of its end stays. */
const lastDayOf = ({ lastDay }: DemandRow, upTo: Day | null, same?: KnownDemand): Day | null =>
  lastDay ?? (lastDay === undefined && same ? earlier(same.lastDay, upTo) : upTo);

/* A list leaves no hole that nobody sees, and says nothing of one day twice. */
function lastDayWrong({ lastDay }: DemandRow, { next, before }: Around): DemandRemark | undefined {
  if (!lastDay) return undefined;
  if (next && lastDay >= next)
    return {
      field: 'LAST_DAY',
      says: `It overlaps with what is expected from ${formatDay(next)} on: end it before, or leave the last day empty.`,
    };
  if (!before || (before.lastDay && before.lastDay <= lastDay) || next === addDays(lastDay, 1)) return undefined;
  return {
    field: 'LAST_DAY',
    says: `What is on record from ${formatDay(before.firstDay)} on goes on after it: say in a row of its own what is expected then, or leave the last day empty.`,
  };
}

type Figure = Pick<Demand, 'families' | 'hoursPerFamily'>;

function jumpOf(now: Figure, was: Figure): DemandRemark | undefined {
  const says = (from: number, to: number) => `From ${from} to ${to}: it changes tenfold or more.`;
  if (isJumpOfFamilies(was.families, now.families))
    return { field: 'FAMILIES', says: says(was.families, now.families) };
  return isJumpOfHours(was.hoursPerFamily, now.hoursPerFamily)
    ? { field: 'HOURS_PER_FAMILY', says: says(was.hoursPerFamily, now.hoursPerFamily) }
    : undefined;
}

function changesOf(now: Demand, same?: Demand, before?: Demand): ComparedDemand['changes'] {
  const was = same ?? before;
  const day = (one?: Day | null) => (one ? formatDay(one) : null);
  const figure = (one?: number) => (one === undefined ? null : `${one}`);
  return [
    { field: 'FAMILIES' as const, before: figure(was?.families), after: figure(now.families) },
    { field: 'HOURS_PER_FAMILY' as const, before: figure(was?.hoursPerFamily), after: figure(now.hoursPerFamily) },
    { field: 'FIRST_DAY' as const, before: day(same?.firstDay), after: day(now.firstDay) },
    { field: 'LAST_DAY' as const, before: day(same?.lastDay), after: day(now.lastDay) },
  ].filter((change) => change.before !== change.after);
}

const sinceWhen = ({ firstDay }: Demand): DemandRemark => ({
  ...{ field: 'FIRST_DAY', says: `The record says so from ${formatDay(firstDay)} on.` },
});

const isSame = (a: Demand, b: Demand) =>
  a.families === b.families && a.hoursPerFamily === b.hoursPerFamily && a.lastDay === b.lastDay;

const isSinceListed = (rows: readonly DemandRow[], row: DemandRow, before?: Demand) =>
  before !== undefined && rows.some(({ firstDay }) => before.firstDay <= firstDay && firstDay < row.firstDay);

/* Facts, ended already where a row of the list ends them sooner; one in doubt ends nothing. */
const withEndsOf = (rows: readonly DemandRow[], facts: readonly KnownDemand[]): KnownDemand[] =>
  facts.map((fact) => {
    const row = rows.find(({ firstDay }) => firstDay === fact.firstDay);
    const said = (row && (row.isRight || !jumpOf(row, fact)) && row.lastDay) || null;
    return { ...fact, lastDay: earlier(said, fact.lastDay) };
  });

const least = (days: readonly Day[]): Day | null => days.reduce<Day | null>(earlier, null);

/* Null is without end. */
function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
