import { Injectable } from '@nestjs/common';
import type { Tenant } from '@app/database';
import { UploadedFiles } from '../../files/index.js';
import { ImportRows } from '../rows/import-rows.js';
import type { ImportRun } from '../import-run.js';
import { ImportRuns } from '../import-runs.js';
import { KindsOfLists } from '../kinds-of-lists.js';
import { openList } from '../read-list.js';
import { inTurn, type Unit } from './work-unit.js';

/** Rows that are kept in one go. */
const ROWS_AT_ONCE = 2_000;

/** Reads the rows of a file, and finds out what must be asked first. */
@Injectable()
export class ListReading {
  constructor(
    private readonly kinds: KindsOfLists,
    private readonly files: UploadedFiles,
    private readonly rows: ImportRows,
    private readonly runs: ImportRuns,
  ) {}

  /** Each part of the file in a unit of its own; begun anew where it was cut off. */
  async readAll(tenant: Tenant, { id, kind, attempt, reading, fileId }: ImportRun, unit: Unit): Promise<void> {
    const file = await this.files.ofList(tenant, fileId!);
    const of = this.kinds.of(kind);
    const list = await openList(file, of.fields, reading.chosen);
    await unit(attempt, async () => {
      await this.rows.forget(tenant, id);
      await this.runs.read(tenant, id, list.reading, 'READING');
    });
    for await (const some of inTurn(list.rows, ROWS_AT_ONCE))
      await unit(attempt, async () => {
        await this.rows.add(tenant, id, some, of);
        await this.runs.hasRead(tenant, id, some.length);
      });
    const read = list.asRead();
    await unit(attempt, () =>
      this.runs.read(
        tenant,
        id,
        read,
        read.missing.length > 0 || read.asksDayOrder || read.asksNameOrder ? 'ASKS' : 'COMPARING',
      ),
    );
  }
}
