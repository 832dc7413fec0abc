import { Injectable } from '@nestjs/common';
import { type Actor, beyondTheirSignIn, has, type NotAllowedData } from '@app/access';
import { Audit } from '@app/audit';
import { forbidden } from '@app/kernel';

/** What is asked for beside GraphQL, whose it is to ask, and that in words. */
interface Asked {
  operation: string;
  mayAsk: 'STEWARD' | 'PRACTITIONER';
  says: string;
  isChange: boolean;
  /** Whether whoever came by a link to an address of their own may ask it. */
  privately?: boolean;
}

/** Who may send and take files, as in GraphQL: anybody else is refused, and that is on the audit. */
@Injectable()
export class FileRights {
  constructor(private readonly audit: Audit) {}

  async assert(actor: Actor, { operation, mayAsk, says, ...asked }: Asked): Promise<void> {
    const beyond = beyondTheirSignIn(actor, asked);
    if (!beyond && has(actor, mayAsk)) return;
    await this.audit.record({ ...actor, operation, outcome: 'FORBIDDEN', subject: {} });
    throw beyond ?? forbidden<NotAllowedData>('NOT_ALLOWED', says, { operation });
  }
}
