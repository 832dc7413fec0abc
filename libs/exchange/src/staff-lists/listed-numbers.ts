import { Injectable } from '@nestjs/common';
import type { Tenant } from '@app/database';
import { StaffListQueries } from '@app/workforce';
import { employerOf, ImportRows, type ImportRun, type KeptRow, numberKey } from '../imports/index.js';

/** The rows of a staff list about people who have several numbers at its employer, since records of theirs are joined. */
@Injectable()
export class OtherNumbersInList {
  constructor(
    private readonly lists: StaffListQueries,
    private readonly rows: ImportRows,
  ) {}

  /** By staff number: the rows that have another number of the same person. */
  async of(tenant: Tenant, run: ImportRun, rows: readonly KeptRow[]): Promise<Map<string, KeptRow[]>> {
    const numbers = [...new Set(rows.flatMap(({ cells }) => cells.STAFF_NUMBER || []))];
    const others = await this.lists.otherNumbers(tenant, employerOf(run), numbers);
    const keys = [...new Set([...others.values()].flat())].map(numberKey);
    const listed = keys.length === 0 ? [] : await this.rows.ofKeys(tenant, run.id, keys);
    return new Map(
      [...others].map(([number, own]) => [
        number,
        listed.filter(({ cells }) => own.includes(cells.STAFF_NUMBER ?? '')),
      ]),
    );
  }
}
