import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isId, pageArgs } from '@app/kernel';
import { agencyOf, practitionerOf } from '@app/workforce';
import { importNotFound } from './import.errors.js';
import type { ImportRowsArgs } from './import.input.js';
import type { ImportedList, ImportRemark, ImportRow } from './import.model.js';
import { ImportOutcome } from './import-state.model.js';
import { importInWords } from './import.words.js';
import type { Cells, Remark } from './rows/compared-row.js';
import { ListField, type ListKind } from './list-kind.js';
import { type KindOfList, KindsOfLists } from './kinds-of-lists.js';
import { columnsOf, type Reading } from './read-list.js';

type Asked = Pick<
  ImportedList,
  | 'id'
  | 'kind'
  | 'agency'
  | 'fileName'
  | 'listedOn'
  | 'state'
  | 'isUnderWay'
  | 'rowCount'
  | 'doneCount'
  | 'keptCount'
  | 'trouble'
  | 'madeBy'
  | 'madeAt'
  | 'settledBy'
  | 'settledAt'
>;

interface RunRow {
  answer: Asked & { reading: Reading; counts: Partial<Record<ImportOutcome, number>> };
}

interface RowOfRun {
  row: Pick<ImportRow, 'line' | 'outcome' | 'isSaved' | 'kept' | 'practitioner'> & {
    cells: Cells;
    shown: {
      changes: ImportRow['changes'];
      problems: Remark[];
      notes: Remark[];
      namesakes: { id: Id; name: string; posts: string[] }[];
    };
    headings: string[];
    columns: Reading['columns'];
    kind: ListKind;
  };
}

/** Lists that came in, and what their rows would do, or did. */
@Injectable()
export class ImportsQueries {
  constructor(
    private readonly database: Database,
    private readonly kinds: KindsOfLists,
  ) {}

  /** The last to be read first, those of one moment by id from the highest. */
  async all(tenant: Tenant, page: { first?: number | null; after?: string | null }): Promise<Connection<ImportedList>> {
    const { first, after } = pageArgs(page, isRunKey);
    const rows = await this.database.query<RunRow>(tenant, ALL, [after?.[0] ?? null, first + 1]);
    return connectionFrom(
      rows.map(({ answer }) => asImport(answer, this.kinds.of(answer.kind))),
      { first, after },
      ({ id }): RunKey => [id],
    );
  }

  async byId(tenant: Tenant, importId: Id): Promise<ImportedList> {
    const [row] = await this.database.query<RunRow>(tenant, ONE, [importId]);
    if (!row) throw importNotFound();
    return asImport(row.answer, this.kinds.of(row.answer.kind));
  }

  /** In the order of lines. */
  async rows(tenant: Tenant, { importId, outcome, onlyKept, ...page }: ImportRowsArgs): Promise<Connection<ImportRow>> {
    await this.byId(tenant, importId);
    const { first, after } = pageArgs(page, isLineKey);
    const rows = await this.database.query<RowOfRun>(tenant, rowsOf(onlyKept === true), [
      importId,
      outcome ?? null,
      after?.[0] ?? 0,
      first + 1,
    ]);
    return connectionFrom(
      rows.map(({ row }) => asRow(row, this.kinds.of(row.kind))),
      { first, after },
      ({ line }): LineKey => [line],
    );
  }
}

type RunKey = [id: Id];
const isRunKey = (key: unknown): key is RunKey => Array.isArray(key) && key.length === 1 && isId(key[0]);
type LineKey = [line: number];
const isLineKey = (key: unknown): key is LineKey =>
  Array.isArray(key) && key.length === 1 && Number.isSafeInteger(key[0]);

const FIELDS = Object.keys(ListField) as ListField[];
const OUTCOMES = Object.keys(ImportOutcome) as ImportOutcome[];

function asImport({ reading, counts, ...run }: RunRow['answer'], { fields }: KindOfList): ImportedList {
  const {
    format,
    encoding,
    separator,
    sheet,
    sheets,
    headingLine,
    headings,
    columns,
    dayOrder,
    missing,
    asksDayOrder,
    nameOrder = null,
    asksNameOrder = false,
  } = reading;
  const read = {
    format,
    encoding,
    separator,
    sheet,
    sheets,
    headingLine,
    headings,
    dayOrder,
    missing,
    asksDayOrder,
    ...{ nameOrder, asksNameOrder },
  };
  const whole = {
    ...run,
    ...read,
    counts: OUTCOMES.map((outcome) => ({ outcome, rows: counts[outcome] ?? 0 })),
    columns: FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [{ field, column: column === null ? null : column + 1 }];
    }),
  };
  return { ...whole, inWords: importInWords({ ...whole, fields }) };
}

function asRow({ cells, shown, headings, columns, kind: _, ...row }: RowOfRun['row'], kind: KindOfList): ImportRow {
  const at = new Map(columnsOf(columns));
  const remark = ({ field: about, says }: Remark): ImportRemark => {
    const standIn = kind.fields.find(({ key, standsFor }) => at.has(key) && standsFor?.includes(about))?.key;
    const field = at.has(about) ? about : (standIn ?? about);
    return { field, heading: headings[at.get(field) ?? headings.length] ?? null, value: cells[field] ?? '', says };
  };
  return {
    ...row,
    name: kind.nameOf(cells),
    cells: FIELDS.flatMap((field) => (cells[field] === undefined ? [] : [{ field, text: cells[field] }])),
    changes: shown.changes,
    problems: shown.problems.map(remark),
    notes: shown.notes.map(remark),
    namesakes: shown.namesakes.map(({ id, name, posts }) => ({ practitioner: { id, name }, posts })),
  };
}

const RUN = `json_build_object(
  'id', r.id, 'kind', r.kind, 'agency', case when g.id is not null then ${agencyOf('g')} end, 'fileName', r.file_name, 'listedOn', r.listed_on, 'state', r.state, 'isUnderWay', r.is_worked_on and r.trouble is null, 'rowCount', r.row_count,
  'reading', r.reading, 'madeBy', account_name(r.made_by), 'madeAt', r.made_at,
  'settledBy', case when r.settled_by is not null then account_name(r.settled_by) end, 'settledAt', r.settled_at,
  'doneCount', r.done_count, 'keptCount', r.kept_count, 'trouble', r.trouble, 'counts', r.counts) as answer
  from import_run r left join agency g on g.id = r.agency_id`;

const ALL = `select ${RUN} where $1::uuid is null or r.id < $1 order by r.id desc limit $2`;
const ONE = `select ${RUN} where r.id = $1`;
/* Whom an undone list had added is on the record no more, and called as the list has them; of somebody erased it says nothing any more. */
const IS_KNOWN = `w.practitioner_id is not null
  and (w.listed -> 'cells' = '{}' or exists (select from identity n where n.practitioner_id = w.practitioner_id))`;
const rowsOf = (onlyKept: boolean) => `
  select json_build_object(
           'line', w.line, 'outcome', w.outcome, 'isSaved', w.is_saved, 'kept', w.kept, 'cells', w.listed -> 'cells', 'shown', w.compared,
           'practitioner', case when ${IS_KNOWN} then ${practitionerOf('w.practitioner_id')} end,
           'headings', r.reading -> 'headings', 'columns', r.reading -> 'columns', 'kind', r.kind) as row
    from import_run r join import_row w on w.run_id = r.id
   where r.id = $1 and w.outcome is not null and ($2::text is null or w.outcome = $2) and w.line > $3${onlyKept ? ' and w.kept is not null' : ''}
   order by w.line limit $4`;
