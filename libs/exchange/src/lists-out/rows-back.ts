import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { UploadedFiles } from '../files/index.js';
import { importForgotten, importNotFound, importUnderWay } from '../imports/index.js';
import { readTable, type ReadingChoices } from '../reading/index.js';
import { type Told, whatIsWrong, whatItDoes } from './told-of-row.rules.js';

/** Some lines of a file, and whom they name. */
export interface FilePart {
  people: Id[];
  lines: string[][];
}

interface Run {
  name: string;
  fileId: Id | null;
  choices: ReadingChoices;
  isCompared: boolean;
}

interface Outcome extends Told {
  practitionerId: Id | null;
  line: number;
}

/** Rows that are looked up at once. */
const ROWS_AT_ONCE = 1_000;

const HEADINGS = ['Line of the file sent', 'What it does', 'What is wrong, or to be known'];

/** The rows of a list as its file has them, each with what it would do, or did, and what is wrong with it. */
@Injectable()
export class RowsBack {
  constructor(
    private readonly database: Database,
    private readonly files: UploadedFiles,
  ) {}

  async of(tenant: Tenant, importId: Id): Promise<{ name: string; parts: AsyncIterable<FilePart> }> {
    const [run] = await this.database.query<Run>(tenant, RUN, [importId]);
    if (!run) throw importNotFound();
    if (!run.fileId) throw importForgotten();
    if (!run.isCompared) throw importUnderWay();
    const file = await this.files.ofList(tenant, run.fileId);
    const table = await readTable(file.content, file.name, run.choices);
    return { name: run.name.replace(/\.\w{1,5}$/, ''), parts: this.parts(tenant, importId, table) };
  }

  private async *parts(
    tenant: Tenant,
    importId: Id,
    { headings, rows }: Awaited<ReturnType<typeof readTable>>,
  ): AsyncGenerator<FilePart> {
    yield { people: [], lines: [[...headings, ...HEADINGS]] };
    let some: { line: number; cells: string[] }[] = [];
    for await (const row of rows) {
      some.push(row);
      if (some.length < ROWS_AT_ONCE) continue;
      yield await this.checked(tenant, importId, some, headings.length);
      some = [];
    }
    yield await this.checked(tenant, importId, some, headings.length);
  }

  private async checked(tenant: Tenant, importId: Id, rows: { line: number; cells: string[] }[], width: number) {
    const outcomes = await this.database.query<Outcome>(tenant, OUTCOMES, [importId, rows.map(({ line }) => line)]);
    const byLine = new Map(outcomes.map((one) => [one.line, one]));
    const lines = rows.map(({ line, cells }) => {
      const told = byLine.get(line);
      const filled = Array.from({ length: width }, (_, at) => cells[at] ?? '');
      return [...filled, `${line}`, ...(told ? [whatItDoes(told), whatIsWrong(told)] : ['', ''])];
    });
    const named = outcomes.flatMap(({ practitionerId, namesakes }) => [
      practitionerId,
      ...namesakes.map(({ id }) => id),
    ]);
    return { people: [...new Set(named.filter((id) => id !== null))], lines };
  }
}

const RUN = `
  select file_name as name, file_id as "fileId", (reading -> 'chosen' -> 'choices') || jsonb_build_object('headingLine', reading -> 'headingLine') as choices,
         state in ('SHOWN', 'SAVING', 'SAVED', 'UNDOING', 'UNDONE') as "isCompared" from import_run where id = $1`;
const OUTCOMES = `
  select w.practitioner_id as "practitionerId", w.line, w.outcome, w.is_saved as "isSaved",
         array(select remark.value ->> 'says' from jsonb_array_elements(w.compared -> 'problems' || (w.compared -> 'notes')) remark)
           || case when w.kept is null then '{}' else array[w.kept] end as says,
         case when w.outcome = 'DOUBTFUL' then w.compared -> 'namesakes' else '[]' end as namesakes
    from import_row w where w.run_id = $1 and w.line = any($2::int[]) and w.outcome is not null`;
