import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { ListedNamesakes } from '@app/workforce';
import { type KeptRow, personCalledOf } from '../imports/index.js';

interface Called {
  called: string;
  line: number;
  unitKey: string;
  addedId: Id | null;
}

/** Rows of a staff list about people of one name, which have other numbers. */
@Injectable()
export class NamesakesInList {
  constructor(private readonly database: Database) {}

  /** By unit: the first line above it that has the name, and whom the list put on the record by that name already. */
  async of(tenant: Tenant, importId: Id, rows: readonly KeptRow[]): Promise<Map<string, ListedNamesakes>> {
    const names = [...new Set(rows.flatMap((row) => personCalledOf(row) ?? []))];
    const found = new Map<string, Called[]>();
    for (const one of await this.database.query<Called>(tenant, CALLED, [importId, names]))
      (found.get(one.called) ?? found.set(one.called, []).get(one.called)!).push(one);
    return new Map(
      rows.map((row) => {
        const others = (found.get(personCalledOf(row) ?? '') ?? []).filter(({ unitKey }) => unitKey !== row.unitKey);
        const above = others.find(({ line }) => line < row.line)?.line ?? null;
        return [row.unitKey, { above, added: others.flatMap(({ addedId }) => addedId ?? []) }];
      }),
    );
  }
}

const CALLED = `
  select called, line, unit_key as "unitKey", case when is_applied and outcome = 'ADDED' then practitioner_id end as "addedId"
    from import_row where run_id = $1 and called = any($2::text[]) order by line`;
