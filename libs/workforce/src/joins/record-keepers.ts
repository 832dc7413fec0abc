import { Injectable } from '@nestjs/common';
import type { Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { RecordClash, RecordCount } from './join.model.js';

/** Whoever keeps facts of people: how many of a record, and what of two records cannot be of one person. */
export interface KeepsRecords {
  keptOf(tenant: Tenant, record: Id): Promise<RecordCount[]>;
  clashesOf(tenant: Tenant, one: Id, other: Id): Promise<RecordClash[]>;
}

/** All who keep facts of people, libs above among them, which say so themselves. */
@Injectable()
export class RecordKeepers {
  private readonly keepers: KeepsRecords[] = [];

  add(keeper: KeepsRecords): void {
    this.keepers.push(keeper);
  }

  async keptOf(tenant: Tenant, record: Id): Promise<RecordCount[]> {
    return (await Promise.all(this.keepers.map((keeper) => keeper.keptOf(tenant, record)))).flat();
  }

  async clashesOf(tenant: Tenant, one: Id, other: Id): Promise<RecordClash[]> {
    return (await Promise.all(this.keepers.map((keeper) => keeper.clashesOf(tenant, one, other)))).flat();
  }
}
