import { DomainError } from '@app/kernel';
import type { ListField } from '../list-kind.js';

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

/** Rows that are refused, and of all of them why. */
interface Refused<Row> extends Refusal {
  rows: Row[];
}

interface Round<Row, Done> {
  done: Done[];
  refused: Refused<Row>[];
}

/**
 * Works on all rows at once. What the record refuses of many is looked for among fewer, until it is the rows of one unit; the others are worked on,
 * in the order in which they came. What was refused is tried again as long as others are done meanwhile, which may have been in its way; of what is
 * left is said why. Of several rows of a unit it is said of those that are refused alone too, where there are such, and then the unit is tried
 * without them. Each attempt leaves nothing where it fails.
 */
export async function unitByUnit<Row extends { line: number }, Done>(
  of: Rows<Row>,
  { attempt, refused }: Work<Row, Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let rows = of.rows; ;) {
    const round = await inHalves({ ...of, rows }, attempt);
    done.push(...round.done);
    const left = new Set(round.refused.flatMap((one) => one.rows));
    if (left.size === 0) return done;
    if (left.size === rows.length) return [...done, ...told(round.refused, refused)];
    rows = rows.filter((row) => left.has(row));
  }
}

const told = <Row, Done>(all: Refused<Row>[], refused: Work<Row, Done>['refused']): Done[] =>
  all.flatMap(({ rows, field, says }) => refused(rows, field, says));

async function inHalves<Row extends { line: number }, Done>(
  of: Rows<Row>,
  attempt: Work<Row, Done>['attempt'],
): Promise<Round<Row, Done>> {
  const { rows, units, cellRefused } = of;
  try {
    return { done: await attempt(rows), refused: [] };
  } catch (fault) {
    const refusal = refusalIn(fault, cellRefused);
    const [some, others] = halves(rows, units);
    if (others.length === 0) return ofOneUnit(of, attempt, refusal);
    return both(await inHalves({ ...of, rows: some }, attempt), await inHalves({ ...of, rows: others }, attempt));
  }
}

const both = <Row, Done>(one: Round<Row, Done>, other: Round<Row, Done>): Round<Row, Done> => ({
  done: [...one.done, ...other.done],
  refused: [...one.refused, ...other.refused],
});

/* Rows that are good alone may be refused together, as hours are: then it is said of all of them. */
async function ofOneUnit<Row extends { line: number }, Done>(
  of: Rows<Row>,
  attempt: Work<Row, Done>['attempt'],
  refusal: Refusal,
): Promise<Round<Row, Done>> {
  const wrong: Refused<Row>[] = [];
  for (const row of of.rows.length > 1 ? of.rows : []) {
    const own = await refusalAlone(of, () => attempt([row]));
    if (own) wrong.push({ rows: [row], ...own });
  }
  if (wrong.length === 0) return { done: [], refused: [{ rows: of.rows, ...refusal }] };
  const rest = of.rows.filter((row) => !wrong.some(({ rows }) => rows.includes(row)));
  const own = { done: [], refused: wrong };
  return rest.length === 0 ? own : both(own, await inHalves({ ...of, rows: rest }, attempt));
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
