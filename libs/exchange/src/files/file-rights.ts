import { Injectable } from '@nestjs/common';
import { type Actor, beyondTheirSignIn, has, type NotAllowedData, rememberedAs } from '@app/access';
import { Audit, type AuditedAct, type AuditOutcome } from '@app/audit';
import { forbidden, isId } from '@app/kernel';
import { stewardsAct } from './stewards-act.rules.js';

/** What is asked for beside GraphQL, whose it is to ask, and that in words. */
export interface FileAct {
  operation: string;
  mayAsk: 'STEWARD' | 'PRACTITIONER';
  says: string;
  isChange: boolean;
  /** Whether whoever came by a link to an address of their own may ask it. */
  privately?: boolean;
  /** The ids that it is asked by, for the audit of a refusal; what is no id is left out. */
  by?: Record<string, unknown>;
}

/** Who may send and take files, as in GraphQL: anybody else is refused, and that is on the audit; as is asking for what is hidden. */
@Injectable()
export class FileRights {
  constructor(private readonly audit: Audit) {}

  async assert(actor: Actor, { operation, mayAsk, says, ...asked }: FileAct): Promise<void> {
    const beyond = beyondTheirSignIn(actor, asked);
    if (!beyond && has(actor, mayAsk)) return;
    await this.audit.record({ ...actor, operation, outcome: 'FORBIDDEN', subject: {} });
    throw beyond ?? forbidden<NotAllowedData>('NOT_ALLOWED', says, { operation });
  }

  /** What is done for whoever may ask it. */
  async within<T>(actor: Actor, asked: FileAct, work: () => Promise<T>): Promise<T> {
    await this.assert(actor, asked);
    try {
      return await work();
    } catch (refusal) {
      const outcome = rememberedAs(actor, refusal);
      if (outcome) await this.audit.record(acted(actor, asked, outcome));
      throw refusal;
    }
  }
}

function acted(actor: Actor, { operation, mayAsk, by = {} }: FileAct, outcome: AuditOutcome): AuditedAct {
  const act = { operation, outcome, subject: Object.fromEntries(Object.entries(by).filter(([, id]) => isId(id))) };
  return mayAsk === 'STEWARD' ? stewardsAct(actor, act) : { ...actor, ...act, rights: [mayAsk] };
}
