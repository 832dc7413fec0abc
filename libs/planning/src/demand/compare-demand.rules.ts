import { inFigures } from '@app/kernel';
import { refusedRow } from '@app/workforce';
import type { ComparedDemand, DemandRemark, KnownDemand, ListedDemand, OfferedForDemand } from './demand.js';
import { type DemandRow, readDemandRow } from './read-demand-row.rules.js';
import { compareCell } from './compare-cell.rules.js';
import { endedOnce } from './ended-once.rules.js';

/** More rows of one cluster and need level are a slip, such as a column that was filled down. */
const MOST_ROWS = 200;

/** What rows would do to the demand on record: those of one cluster and need level together, each with its first day once. */
export function compareDemand(
  listed: readonly ListedDemand[],
  offered: OfferedForDemand,
  known: readonly KnownDemand[],
): ComparedDemand[] {
  const cells = new Map<string, DemandRow[]>();
  const compared: ComparedDemand[] = [];
  for (const row of listed) {
    const read = readDemandRow(row, offered);
    if ('problems' in read) compared.push(refused(row.line, read.problems));
    else (cells.get(cellOf(read)) ?? cells.set(cellOf(read), []).get(cellOf(read))!).push(read);
  }
  for (const [cell, rows] of cells) {
    if (rows.length > MOST_ROWS) {
      compared.push(...rows.map(({ line }) => refused(line, [tooMany(rows.length)])));
      continue;
    }
    const { once, again } = partedByDay(rows);
    const facts = known.filter((fact) => cellOf(fact) === cell);
    compared.push(...again, ...endedOnce(compareCell(once, facts), facts));
  }
  return compared.sort((a, b) => a.line - b.line);
}

const cellOf = ({ clusterId, needLevelId }: Pick<KnownDemand, 'clusterId' | 'needLevelId'>) =>
  `${clusterId} ${needLevelId}`;

const tooMany = (rows: number): DemandRemark => ({
  field: 'CLUSTER',
  says: `${inFigures(rows)} rows are of this cluster and need level; a list has ${MOST_ROWS} at most.`,
});

const refused = (line: number, problems: DemandRemark[]): ComparedDemand =>
  refusedRow({ line, practitionerId: null }, problems);

/* Of two rows of one day the first stands, and the second says the same or is refused. */
function partedByDay(rows: DemandRow[]): { once: DemandRow[]; again: ComparedDemand[] } {
  const first = new Map<string, DemandRow>();
  const again: ComparedDemand[] = [];
  for (const row of rows) {
    const before = first.get(row.firstDay);
    if (!before) first.set(row.firstDay, row);
    else if (isSame(before, row))
      again.push({
        ...refused(row.line, []),
        ...{ outcome: 'UNCHANGED', notes: [{ field: 'FIRST_DAY', says: `Line ${before.line} says the same.` }] },
      });
    else
      again.push(
        refused(row.line, [{ field: 'FIRST_DAY', says: `Line ${before.line} says otherwise from the same day on.` }]),
      );
  }
  return { once: [...first.values()], again };
}

const isSame = (a: DemandRow, b: DemandRow) =>
  a.families === b.families && a.hoursPerFamily === b.hoursPerFamily && (a.lastDay ?? null) === (b.lastDay ?? null);
