import { DomainError } from '@app/kernel';
import type { ListField } from './list-kind.js';

interface Rows<Row> {
  rows: Row[];
  /** The unit of each line. */
  units: ReadonlyMap<number, string>;
  /** Which cell a refusal is about; none where it is not about a row. */
  cellRefused: (refusal: DomainError) => ListField | undefined;
  /** Does what leaves nothing where it fails; without it rows of one unit are not tried alone. */
  tried?: (work: () => Promise<never>) => Promise<never>;
}

interface Work<Row, Done> {
  attempt: (rows: Row[]) => Promise<Done[]>;
  refused: (rows: Row[], field: ListField, says: string) => Done[];
}

interface Refusal {
  field: ListField;
  says: string;
}

/**
 * Works on all rows at once. What the record refuses of many is looked for among fewer, until it is the rows of one unit, of which is said why; the
 * others are worked on. Of several rows of a unit it is said of those that are refused alone too, where there are such, and then the unit is tried
 * without them. Each attempt leaves nothing where it fails.
 */
export async function unitByUnit<Row extends { line: number }, Done>(
  of: Rows<Row>,
  { attempt, refused }: Work<Row, Done>,
): Promise<Done[]> {
  const { rows, units, cellRefused } = of;
  try {
    return await attempt(rows);
  } catch (fault) {
    const refusal = refusalIn(fault, cellRefused);
    const [some, others] = halves(rows, units);
    if (others.length === 0) return ofOneUnit(of, { attempt, refused }, refusal);
    const ofHalf = (half: Row[]) => unitByUnit({ ...of, rows: half }, { attempt, refused });
    return [...(await ofHalf(some)), ...(await ofHalf(others))];
  }
}

/* Rows that are good alone may be refused together, as hours are: then it is said of all of them. */
async function ofOneUnit<Row extends { line: number }, Done>(
  of: Rows<Row>,
  { attempt, refused }: Work<Row, Done>,
  { field, says }: Refusal,
): Promise<Done[]> {
  const wrong = new Map<Row, Refusal>();
  for (const row of of.rows.length > 1 ? of.rows : []) {
    const own = await refusalAlone(of, () => attempt([row]));
    if (own) wrong.set(row, own);
  }
  if (wrong.size === 0) return refused(of.rows, field, says);
  const told = [...wrong].flatMap(([row, own]) => refused([row], own.field, own.says));
  const others = of.rows.filter((row) => !wrong.has(row));
  return others.length === 0 ? told : [...told, ...(await unitByUnit({ ...of, rows: others }, { attempt, refused }))];
}

class IsGood extends Error {}

async function refusalAlone(
  { cellRefused, tried }: Pick<Rows<never>, 'cellRefused' | 'tried'>,
  work: () => Promise<unknown>,
): Promise<Refusal | undefined> {
  try {
    await tried?.(async () => {
      await work();
      throw new IsGood();
    });
    return undefined;
  } catch (fault) {
    return fault instanceof IsGood ? undefined : refusalIn(fault, cellRefused);
  }
}

function refusalIn(fault: unknown, cellRefused: Rows<never>['cellRefused']): Refusal {
  const field = fault instanceof DomainError && cellRefused(fault);
  if (!field) throw fault;
  return { field, says: fault.message };
}

/* The rows of one unit stay together. */
function halves<Row extends { line: number }>(rows: Row[], units: Rows<Row>['units']): [Row[], Row[]] {
  const keys = [...new Set(rows.map(({ line }) => units.get(line)))];
  const first = new Set(keys.slice(0, Math.ceil(keys.length / 2)));
  const isFirst = ({ line }: Row) => first.has(units.get(line));
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
