import { DomainError } from '@app/kernel';
import type { ListField } from './list-kind.js';

interface Rows<Row> {
  rows: Row[];
  /** The unit of each line. */
  units: ReadonlyMap<number, string>;
  /** Which cell a refusal is about; none where it is not about a row. */
  cellRefused: (refusal: DomainError) => ListField | undefined;
}

/**
 * Works on all rows at once. What the record refuses of many is looked for among fewer, until it is the rows of one unit, of which is said why; the
 * others are worked on. Each attempt leaves nothing where it fails.
 */
export async function unitByUnit<Row extends { line: number }, Done>(
  { rows, units, cellRefused }: Rows<Row>,
  attempt: (rows: Row[]) => Promise<Done[]>,
  refused: (rows: Row[], field: ListField, says: string) => Done[],
): Promise<Done[]> {
  try {
    return await attempt(rows);
  } catch (refusal) {
    const field = refusal instanceof DomainError && cellRefused(refusal);
    if (!field) throw refusal;
    const [some, others] = halves(rows, units);
    if (others.length === 0) return refused(some, field, refusal.message);
    const ofHalf = (half: Row[]) => unitByUnit({ rows: half, units, cellRefused }, attempt, refused);
    return [...(await ofHalf(some)), ...(await ofHalf(others))];
  }
}

/* The rows of one unit stay together. */
function halves<Row extends { line: number }>(rows: Row[], units: Rows<Row>['units']): [Row[], Row[]] {
  const keys = [...new Set(rows.map(({ line }) => units.get(line)))];
  const first = new Set(keys.slice(0, Math.ceil(keys.length / 2)));
  const isFirst = ({ line }: Row) => first.has(units.get(line));
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
