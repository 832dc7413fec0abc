import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';

/** What partnerships are called. */
@Injectable()
export class PartnershipNames {
  constructor(private readonly database: Database) {}

  async of(tenant: Tenant): Promise<string> {
    return (await this.database.one<{ name: string }>(tenant, 'select name from partnership')).name;
  }
}
