import type { ListField, WhoItIs } from '@app/workforce';
import {
  dayOrderOf,
  isDayOrderAsked,
  readTable,
  type ReadingChoices,
  suggestColumns,
  type TableRead,
} from '../reading/index.js';
import { importTooLarge } from './import.errors.js';
import type { ReadingInput } from './import.input.js';
import type { DayOrder } from './import.model.js';
import { LIST_FIELDS } from './list-fields.js';
import type { Cells } from './read-row.rules.js';

/** How a list was read, and what was chosen of it. */
export interface Reading extends Omit<TableRead, 'rows'> {
  choices: ReadingChoices;
  /** Which column each field is, from 0; null is none. */
  columns: Record<ListField, number | null>;
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

type Chosen = Partial<Pick<Reading, 'choices' | 'columns' | 'dayOrder'>>;

const MOST_ROWS = 5_000;
const FIELDS = LIST_FIELDS.map(({ key }) => key);
const DAYS: ListField[] = ['FIRST_DAY', 'LAST_DAY'];

/** Reads the table of a file and finds its columns, where they were not chosen. */
export async function readList(file: { content: Buffer; name: string }, { choices = {}, ...chosenBefore }: Chosen) {
  const { rows, ...table } = await readTable(file.content, file.name, choices);
  const columns = chosenBefore.columns ?? suggested(table.headings);
  const staged: StagedRow[] = [];
  for await (const { line, cells, problem } of rows) {
    if (staged.length === MOST_ROWS) throw importTooLarge(MOST_ROWS);
    staged.push({ line, cells: cellsOf(cells, columns), problem });
  }
  const order = dayOrderOf(staged.flatMap(({ cells }) => DAYS.map((field) => cells[field] ?? '')));
  const dayOrder = chosenBefore.dayOrder ?? (order === 'DAY_FIRST' || order === 'MONTH_FIRST' ? order : null);
  const asksDayOrder =
    !dayOrder && isDayOrderAsked(staged.flatMap(({ cells }) => DAYS.map((field) => cells[field] ?? '')));
  const missing = LIST_FIELDS.filter(({ key, required }) => required && columns[key] === null).map(({ key }) => key);
  const reading: Reading = { ...table, choices, columns, dayOrder, asksDayOrder, missing };
  return { reading, rows: staged };
}

/** What was chosen before with what is chosen now. Columns were those of other headings where the file is read otherwise. */
export function chosen(before: Reading, { columns, dayOrder, ...now }: ReadingInput): Chosen {
  const choices = { ...before.choices, ...given(now) };
  const isSameTable = Object.keys(given(now)).length === 0;
  const said = Object.fromEntries((columns ?? []).map(({ field, column }) => [field, column ? column - 1 : null]));
  const stays = isSameTable || columns ? { ...before.columns, ...said } : undefined;
  return { choices, columns: stays, dayOrder: dayOrder ?? (isSameTable ? before.dayOrder : null) };
}

const given = (choices: object) =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null && value !== undefined));

const suggested = (headings: string[]) =>
  suggestColumns(
    headings,
    LIST_FIELDS.map(({ key, name, names }) => ({ key, names: [name, ...names] })),
  ) as Reading['columns'];

const cellsOf = (cells: string[], columns: Reading['columns']): Cells =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (columns[field] === null ? [] : [[field, cells[columns[field]] ?? '']])),
  );
