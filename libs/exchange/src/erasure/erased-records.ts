import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type KeepsRecords, RecordKeepers } from '@app/workforce';
import { personErased } from './erasure.errors.js';

/** That somebody was erased: nothing is compared with what is left of them, nor joined to it. */
@Injectable()
export class ErasedRecords implements KeepsRecords {
  constructor(
    private readonly database: Database,
    keepers: RecordKeepers,
  ) {
    keepers.add(this);
  }

  async keptOf() {
    return [];
  }

  async clashesOf(tenant: Tenant, one: Id, other: Id) {
    const { erased } = await this.database.one<{ erased: boolean }>(tenant, ERASED, [[one, other]]);
    if (erased) throw personErased();
    return [];
  }
}

const ERASED = 'select exists (select from erasure where practitioner_id = any($1)) as erased';
