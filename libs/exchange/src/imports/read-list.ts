import { keyOf } from '@app/kernel';
import {
  dayOrderOf,
  isDayOrderAsked,
  isNameOrderAsked,
  readTable,
  type ReadingChoices,
  suggestColumns,
  type TableRead,
  withoutTextMark,
} from '../reading/index.js';
import type { ReadingInput } from './import.input.js';
import type { DayOrder, NameOrder } from './import.model.js';
import type { Cells, StagedRow } from './rows/compared-row.js';
import type { FieldOfList, ListField } from './list-kind.js';

/** Which column each field of a kind of list is, from 0; null is none. */
export type Columns = Partial<Record<ListField, number | null>>;

/** What was chosen of how a list is read; the rest is found out. */
export interface Chosen {
  choices: ReadingChoices;
  columns: Columns | null;
  dayOrder: DayOrder | null;
  nameOrder?: NameOrder | null;
  /** What the columns of this employer were called in the last list that was saved. */
  headings: KnownHeadings | null;
}

/** What the column of each field is called, and which columns were no field. */
export interface KnownHeadings {
  fields: Partial<Record<ListField, string>>;
  unused: string[];
  /** How names are written that stand in one column, where that was said. */
  nameOrder?: NameOrder;
}

/** How a list was read. */
export interface Reading extends Omit<TableRead, 'rows'> {
  chosen: Chosen;
  columns: Columns;
  dayOrder: DayOrder | null;
  /** Whether its days can be read both ways. */
  asksDayOrder: boolean;
  /** How names in one column are written; a list that was read before there were such has none. */
  nameOrder?: NameOrder | null;
  asksNameOrder?: boolean;
  /** Required fields that no column is. */
  missing: ListField[];
}

/** A file whose headings were found. */
export interface OpenList {
  /** What is known before its rows are read. */
  reading: Reading;
  rows: AsyncIterable<StagedRow>;
  /** What is known once they all are: how its days are written, or that it must be asked. */
  asRead: () => Reading;
}

/** So many names of fields in one row are no chance. */
const FIELDS_OF_HEADINGS = 2;

/** Opens the table of a file and finds its columns, where they were not chosen. Its rows are read as they are asked for. */
export async function openList(
  file: { content: Buffer; name: string },
  fields: readonly FieldOfList[],
  chosen: Chosen,
): Promise<OpenList> {
  const namesFields = (cells: string[]) => columnsOf(suggested(fields, cells)).length >= FIELDS_OF_HEADINGS;
  const { rows, ...table } = await readTable(file.content, file.name, chosen.choices, namesFields);
  const columns = chosen.columns ?? remembered(fields, chosen.headings, table.headings);
  const standIns = fields.filter((field) => isStandIn(field, columns));
  const missing = missingIn(fields, columns, standIns);
  const nameOrder = chosen.nameOrder ?? chosen.headings?.nameOrder ?? null;
  let isAsked = false;
  const order = { dayOrder: chosen.dayOrder, asksDayOrder: false, nameOrder };
  const reading: Reading = { ...table, chosen, columns, ...order, missing };
  const daysIn = fields.flatMap(({ key, isDay }) => (isDay ? [key] : []));
  const days = new Set<string>();
  async function* staged(): AsyncGenerator<StagedRow> {
    for await (const { line, cells, problem } of rows) {
      const row = { line, cells: cellsOf(cells, columns), problem };
      for (const field of daysIn) days.add(row.cells[field] ?? '');
      isAsked ||= standIns.some(({ key }) => isNameOrderAsked(row.cells[key] ?? ''));
      yield row;
    }
  }
  return {
    reading,
    rows: staged(),
    asRead: () => ({ ...reading, ...orderOf([...days], chosen.dayOrder), asksNameOrder: isAsked && !nameOrder }),
  };
}

/* A column of both names counts where neither has one of its own. */
const isStandIn = ({ key, standsFor }: FieldOfList, columns: Columns) =>
  standsFor !== undefined && isColumn(columns, key) && !standsFor.some((field) => isColumn(columns, field));

const isColumn = (columns: Columns, field: ListField) => typeof columns[field] === 'number';

const missingIn = (fields: readonly FieldOfList[], columns: Columns, standIns: readonly FieldOfList[]): ListField[] =>
  fields
    .filter(({ key, required }) => required && !isColumn(columns, key))
    .filter(({ key }) => !standIns.some(({ standsFor }) => standsFor?.includes(key)))
    .map(({ key }) => key);

function orderOf(days: string[], chosenOrder: DayOrder | null): Pick<Reading, 'dayOrder' | 'asksDayOrder'> {
  const order = dayOrderOf(days);
  const dayOrder = chosenOrder ?? (order === 'DAY_FIRST' || order === 'MONTH_FIRST' ? order : null);
  return { dayOrder, asksDayOrder: !dayOrder && isDayOrderAsked(days) };
}

/** What was chosen before with what is chosen now. Columns were those of other headings where the file is read otherwise. */
export function chosen(before: Reading, { columns, dayOrder, nameOrder, ...now }: ReadingInput): Chosen {
  const choices = { ...before.chosen.choices, ...given(now) };
  const isSameTable = Object.keys(given(now)).length === 0 && before.headings.length > 0;
  const said = Object.fromEntries((columns ?? []).map(({ field, column }) => [field, column ? column - 1 : null]));
  const stays = isSameTable || columns ? { ...before.columns, ...said } : null;
  const order = dayOrder ?? (isSameTable ? before.dayOrder : null);
  const names = nameOrder ?? before.nameOrder ?? null;
  return { choices, columns: stays, dayOrder: order, nameOrder: names, headings: before.chosen.headings };
}

/** Before anything of a file is known. */
export const notReadYet = (fields: readonly FieldOfList[], headings: KnownHeadings | null): Reading => ({
  ...{ format: 'CSV', encoding: null, separator: null, sheet: null, sheets: [], headingLine: 1, headings: [] },
  ...{ chosen: { choices: {}, columns: null, dayOrder: null, headings } },
  columns: Object.fromEntries(fields.map(({ key }) => [key, null])),
  ...{ dayOrder: null, asksDayOrder: false, missing: [] },
});

/* A column that is not in the file any more may be called otherwise, and one that is new may be any field; one that was no field stays none. */
function remembered(fields: readonly FieldOfList[], known: KnownHeadings | null, headings: string[]): Columns {
  const keys = headings.map(keyOf);
  const unused = new Set(known?.unused.map(keyOf));
  const said = Object.entries(known?.fields ?? {}).flatMap(([field, heading]) => {
    const at = keys.indexOf(keyOf(heading));
    return at === -1 ? [] : [[field, at] as const];
  });
  const taken = new Set(said.map(([, at]) => at));
  const found = Object.entries(suggested(fields, headings)).map(([field, at]) => [
    field,
    at !== null && (unused.has(keys[at]!) || taken.has(at)) ? null : at,
  ]);
  return Object.fromEntries([...found, ...said]);
}

/** What the columns are called, for the next list of the same employer. */
export const headingsOf = ({ columns, headings, nameOrder }: Reading): KnownHeadings => ({
  ...(nameOrder ? { nameOrder } : {}),
  fields: Object.fromEntries(columnsOf(columns).map(([field, column]) => [field, headings[column] ?? ''])),
  unused: headings.filter((_, at) => !Object.values(columns).includes(at)),
});

const given = (choices: object) =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null && value !== undefined));

const suggested = (fields: readonly FieldOfList[], headings: string[]) =>
  suggestColumns(
    headings,
    fields.map(({ key, name, names }) => ({ key, names: [name, ...names] })),
  );

/** The fields that a column is, with it. */
export const columnsOf = (columns: Columns): [ListField, number][] =>
  Object.entries(columns).flatMap(([field, column]): [ListField, number][] =>
    column === null ? [] : [[field as ListField, column]],
  );

const cellsOf = (cells: string[], columns: Columns): Cells =>
  Object.fromEntries(columnsOf(columns).map(([field, column]) => [field, withoutTextMark(cells[column] ?? '')]));
