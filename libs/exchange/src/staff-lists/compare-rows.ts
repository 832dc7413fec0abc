import type { Actor } from '@app/access';
import {
  besideListed,
  comparePerson,
  type ComparedRow,
  type ListedNamesakes,
  type NearNumber,
  type OfList,
  refusedIfUnread,
  type StaffListQueries,
  type WhoItIs,
} from '@app/workforce';
import type { ImportRun, KeptRow } from '../imports/index.js';
import { type ReadRow, readRow } from './read-row.rules.js';

/** A list, what it calls its line managers, what is meant by its names, and who of it has the name of another. */
export type ListOfRows = Pick<ImportRun, 'listedOn' | 'reading'> &
  Pick<OfList, 'agencyId' | 'managers' | 'meanings'> & {
    namesakes: ReadonlyMap<string, ListedNamesakes>;
    byOtherNumbers: ReadonlyMap<string, KeptRow[]>;
    near: ReadonlyMap<string, NearNumber>;
  };

/** What rows of whole people would do to the record as it is now, in the order of lines. */
export async function compareRows(
  actor: Actor,
  lists: StaffListQueries,
  run: ListOfRows,
  staged: KeptRow[],
): Promise<ComparedRow[]> {
  const order = run.reading.dayOrder ?? 'DAY_FIRST';
  const nameOrder = run.reading.nameOrder ?? 'GIVEN_FIRST';
  const read = (row: KeptRow) => readRow(row, order, nameOrder);
  const reads = staged.map(read);
  const said = new Map(
    staged.flatMap(({ cells, said: who }): [string, WhoItIs][] =>
      who && !('isRight' in who) ? [[cells.STAFF_NUMBER ?? '', who]] : [],
    ),
  );
  const list = { agencyId: run.agencyId, listed: run.listedOn, names: await lists.names(actor), said };
  const others = [...run.byOtherNumbers.values()].flat().map((row) => read(row).row);
  const known = await lists.known(actor, [...reads.map(({ row }) => row), ...others], {
    ...list,
    managers: run.managers,
    meanings: run.meanings,
  });
  const days = { listed: run.listedOn, today: actor.today };
  const unitAt = new Map(staged.map(({ line, unitKey }) => [line, unitKey]));
  return byNumber(reads)
    .flatMap(([number, rows]) => {
      const own = comparePerson(
        rows.map(({ row }) => row),
        {
          ...besideListed(known.get(number)!, run.namesakes.get(unitAt.get(rows[0]!.row.line)!), run.near.get(number)),
          byOtherNumbers: (run.byOtherNumbers.get(number) ?? []).map((row) => read(row).row),
        },
        days,
      );
      return own.map((row, nth) => refusedIfUnread(row, rows[nth]!.problems));
    })
    .sort((a, b) => a.line - b.line);
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
