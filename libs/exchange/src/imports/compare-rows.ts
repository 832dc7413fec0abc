import type { Actor } from '@app/access';
import type { Day, Id } from '@app/kernel';
import { comparePerson, type ComparedRow, type OfList, type StaffListQueries, type WhoItIs } from '@app/workforce';
import { type ReadRow, readRow } from './read-row.rules.js';
import type { Reading, StagedRow } from './read-list.js';

/** Whose rows, as of which day, and how they are read. */
export interface ListOfRows {
  agencyId: Id;
  listedOn: Day;
  reading: Reading;
}

/** People whose facts are asked for at once. */
const PEOPLE_AT_ONCE = 500;

/** What each row of a list would do to the record as it is now, in the order of lines. */
export async function compareRows(
  actor: Actor,
  lists: StaffListQueries,
  run: ListOfRows,
  staged: StagedRow[],
): Promise<ComparedRow[]> {
  const order = run.reading.dayOrder ?? 'DAY_FIRST';
  const reads = staged.map(({ line, cells, problem }) => withProblem(readRow(line, cells, order), problem));
  const people = byNumber(reads);
  const said = new Map(
    staged.flatMap(({ cells, said: who }): [string, WhoItIs][] => (who ? [[cells.STAFF_NUMBER ?? '', who]] : [])),
  );
  const numbers = new Set(people.map(([number]) => number));
  const list: OfList = { agencyId: run.agencyId, listed: run.listedOn, names: await lists.names(actor), numbers, said };
  const compared: ComparedRow[] = [];
  for (let at = 0; at < people.length; at += PEOPLE_AT_ONCE) {
    const some = people.slice(at, at + PEOPLE_AT_ONCE);
    const known = await lists.known(
      actor,
      some.flatMap(([, rows]) => rows.map(({ row }) => row)),
      list,
    );
    const days = { listed: run.listedOn, today: actor.today };
    for (const [number, rows] of some) {
      const own = comparePerson(
        rows.map(({ row }) => row),
        known.get(number)!,
        days,
      );
      compared.push(...own.map((row, nth) => refusedIfUnread(row, rows[nth]!)));
    }
  }
  return compared.sort((a, b) => a.line - b.line);
}

/* The rows of one person are compared together; a row without a number is alone. */
function byNumber(reads: ReadRow[]): [string, ReadRow[]][] {
  const people = new Map<string, [string, ReadRow[]]>();
  for (const read of reads) {
    const { staffNumber, line } = read.row;
    const key = staffNumber || `line ${line}`;
    const [, rows] = people.get(key) ?? people.set(key, [staffNumber, []]).get(key)!;
    rows.push(read);
  }
  return [...people.values()];
}

const withProblem = (read: ReadRow, problem?: string): ReadRow =>
  problem ? { ...read, problems: [{ field: 'STAFF_NUMBER', says: problem }, ...read.problems] } : read;

const refusedIfUnread = (row: ComparedRow, { problems }: ReadRow): ComparedRow =>
  problems.length > 0
    ? {
        ...row,
        outcome: 'REFUSED',
        changes: [],
        notes: [],
        problems: [...problems, ...row.problems],
        person: undefined,
        post: undefined,
      }
    : row;
