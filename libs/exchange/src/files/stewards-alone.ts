import { Injectable } from '@nestjs/common';
import { type Actor, has, type NotAllowedData } from '@app/access';
import { Audit } from '@app/audit';
import { forbidden } from '@app/kernel';

/** What is asked for beside GraphQL, and in words that it is for data stewards. */
interface Asked {
  operation: string;
  says: string;
}

/** What is for data stewards beside GraphQL: anybody else is refused, and that is on the audit. */
@Injectable()
export class StewardsAlone {
  constructor(private readonly audit: Audit) {}

  async assert(actor: Actor, { operation, says }: Asked): Promise<void> {
    if (has(actor, 'STEWARD')) return;
    await this.audit.record({ ...actor, operation, outcome: 'FORBIDDEN', subject: {} });
    throw forbidden<NotAllowedData>('NOT_ALLOWED', says, { operation });
  }
}
