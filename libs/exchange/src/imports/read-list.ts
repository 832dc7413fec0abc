import { keyOf } from '@app/kernel';
import type { ListField, WhoItIs } from '@app/workforce';
import {
  dayOrderOf,
  isDayOrderAsked,
  readTable,
  type ReadingChoices,
  suggestColumns,
  type TableRead,
} from '../reading/index.js';
import type { ReadingInput } from './import.input.js';
import type { DayOrder } from './import.model.js';
import { LIST_FIELDS } from './list-fields.js';
import type { Cells } from './read-row.rules.js';

/** Which column each field is, from 0; null is none. */
export type Columns = Record<ListField, number | null>;

/** What was chosen of how a list is read; the rest is found out. */
export interface Chosen {
  choices: ReadingChoices;
  columns: Columns | null;
  dayOrder: DayOrder | null;
  /** What the columns of this employer were called in the last list that was saved. */
  headings: KnownHeadings | null;
}

/** What the column of each field is called, and which columns were no field. */
export interface KnownHeadings {
  fields: Partial<Record<ListField, string>>;
  unused: string[];
}

/** How a list was read. */
export interface Reading extends Omit<TableRead, 'rows'> {
  chosen: Chosen;
  columns: Columns;
  dayOrder: DayOrder | null;
  /** Whether its days can be read both ways. */
  asksDayOrder: boolean;
  /** Required fields that no column is. */
  missing: ListField[];
}

/** A row of a file by field, and what a steward said of it. */
export interface StagedRow {
  line: number;
  cells: Cells;
  problem?: string;
  said?: WhoItIs | null;
}

const FIELDS = LIST_FIELDS.map(({ key }) => key);
const DAYS: ListField[] = ['FIRST_DAY', 'LAST_DAY'];

/** A file whose headings were found. */
export interface OpenList {
  /** What is known before its rows are read. */
  reading: Reading;
  rows: AsyncIterable<StagedRow>;
  /** What is known once they all are: how its days are written, or that it must be asked. */
  asRead: () => Reading;
}

/** Opens the table of a file and finds its columns, where they were not chosen. Its rows are read as they are asked for. */
export async function openList(file: { content: Buffer; name: string }, chosen: Chosen): Promise<OpenList> {
  const { rows, ...table } = await readTable(file.content, file.name, chosen.choices);
  const columns = chosen.columns ?? remembered(chosen.headings, table.headings);
  const missing = LIST_FIELDS.filter(({ key, required }) => required && columns[key] === null).map(({ key }) => key);
  const reading: Reading = { ...table, chosen, columns, dayOrder: chosen.dayOrder, asksDayOrder: false, missing };
  const days = new Set<string>();
  async function* staged(): AsyncGenerator<StagedRow> {
    for await (const { line, cells, problem } of rows) {
      const row = { line, cells: cellsOf(cells, columns), problem };
      for (const field of DAYS) days.add(row.cells[field] ?? '');
      yield row;
    }
  }
  return { reading, rows: staged(), asRead: () => ({ ...reading, ...orderOf([...days], chosen.dayOrder) }) };
}

function orderOf(days: string[], chosenOrder: DayOrder | null): Pick<Reading, 'dayOrder' | 'asksDayOrder'> {
  const order = dayOrderOf(days);
  const dayOrder = chosenOrder ?? (order === 'DAY_FIRST' || order === 'MONTH_FIRST' ? order : null);
  return { dayOrder, asksDayOrder: !dayOrder && isDayOrderAsked(days) };
}

/** What was chosen before with what is chosen now. Columns were those of other headings where the file is read otherwise. */
export function chosen(before: Reading, { columns, dayOrder, ...now }: ReadingInput): Chosen {
  const choices = { ...before.chosen.choices, ...given(now) };
  const isSameTable = Object.keys(given(now)).length === 0 && before.headings.length > 0;
  const said = Object.fromEntries((columns ?? []).map(({ field, column }) => [field, column ? column - 1 : null]));
  const stays = isSameTable || columns ? { ...before.columns, ...said } : null;
  const order = dayOrder ?? (isSameTable ? before.dayOrder : null);
  return { choices, columns: stays, dayOrder: order, headings: before.chosen.headings };
}

/** Before anything of a file is known. */
export const notReadYet = (headings: KnownHeadings | null): Reading => ({
  ...{ format: 'CSV', encoding: null, separator: null, sheet: null, sheets: [], headingLine: 1, headings: [] },
  ...{ chosen: { choices: {}, columns: null, dayOrder: null, headings }, columns: NO_COLUMNS },
  ...{ dayOrder: null, asksDayOrder: false, missing: [] },
});

const NO_COLUMNS = Object.fromEntries(FIELDS.map((field) => [field, null])) as Columns;

/* A column that is not in the file any more may be called otherwise, and one that is new may be any field; one that was no field stays none. */
function remembered(known: KnownHeadings | null, headings: string[]): Columns {
  const keys = headings.map(keyOf);
  const unused = new Set(known?.unused.map(keyOf));
  const found = Object.entries(suggested(headings)).map(([field, at]) => [
    field,
    at !== null && unused.has(keys[at]!) ? null : at,
  ]);
  const said = Object.entries(known?.fields ?? {}).flatMap(([field, heading]) => {
    const at = keys.indexOf(keyOf(heading));
    return at === -1 ? [] : [[field, at]];
  });
  return Object.fromEntries([...found, ...said]) as Columns;
}

/** What the columns are called, for the next list of the same employer. */
export const headingsOf = ({ columns, headings }: Reading): KnownHeadings => ({
  fields: Object.fromEntries(
    FIELDS.flatMap((field) => (columns[field] === null ? [] : [[field, headings[columns[field]] ?? '']])),
  ),
  unused: headings.filter((_, at) => !Object.values(columns).includes(at)),
});

const given = (choices: object) =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null && value !== undefined));

const suggested = (headings: string[]) =>
  suggestColumns(
    headings,
    LIST_FIELDS.map(({ key, name, names }) => ({ key, names: [name, ...names] })),
  ) as Columns;

const cellsOf = (cells: string[], columns: Columns): Cells =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (columns[field] === null ? [] : [[field, cells[columns[field]] ?? '']])),
  );
