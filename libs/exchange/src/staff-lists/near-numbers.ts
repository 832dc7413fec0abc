import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type NearNumber, NearNumberQueries } from '@app/workforce';
import { type KeptRow, numberKey } from '../imports/index.js';

/** Numbers of an employer that are nearly those of a list, such as 00417 of 417. */
@Injectable()
export class NearNumbers {
  constructor(
    private readonly database: Database,
    private readonly numbers: NearNumberQueries,
  ) {}

  /** By the number of the list; one that the list has as well is somebody else’s, and before a part of it is saved the same as after. */
  async of(
    tenant: Tenant,
    { id, agencyId }: { id: Id; agencyId: Id },
    rows: readonly KeptRow[],
  ): Promise<Map<string, NearNumber>> {
    const asked = [...new Set(rows.flatMap(({ cells }) => cells.STAFF_NUMBER || []))];
    const near = await this.numbers.near(tenant, agencyId, asked);
    if (near.size === 0) return new Map();
    const keys = [...near.values()].flat().map(({ number }) => numberKey(number));
    const inList = await this.database.query<{ key: string }>(tenant, IN_LIST, [id, keys]);
    const listed = new Set(inList.map(({ key }) => key));
    return new Map(
      [...near].flatMap(([number, found]): [string, NearNumber][] => {
        const [other] = found.filter((one) => !listed.has(numberKey(one.number)));
        return other ? [[number, other]] : [];
      }),
    );
  }
}

const IN_LIST = `
  select distinct unit_key as key from import_row where run_id = $1 and unit_key = any($2::text[])`;
