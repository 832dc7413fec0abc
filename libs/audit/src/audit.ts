import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { newId } from '@app/kernel';

export type AuditOutcome = 'CHANGED' | 'READ' | 'FORBIDDEN';

export interface AuditedAct extends Tenant {
  accountId: string;
  operation: string;
  outcome: AuditOutcome;
  /** Ids and counts only; never names or free text. */
  subject: Record<string, unknown>;
  /** Whether the row may be lost where PostgreSQL itself is cut off within a second: a read of figures that name nobody. */
  mayBeLost?: boolean;
}

/** Who did what. Inside a transaction the row commits with the change it speaks of; the application cannot alter it. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async record(act: AuditedAct): Promise<void> {
    await this.database.query(act, act.mayBeLost ? INSERT_UNWAITED : INSERT, [
      newId(),
      act.accountId,
      act.operation,
      act.outcome,
      JSON.stringify(act.subject),
    ]);
  }
}

const INSERT = `
  insert into audit_event (id, account_id, operation, outcome, subject) values ($1, $2, $3, $4, $5)`;

/* The answer goes out before the disk has the row. */
const INSERT_UNWAITED = `
  insert into audit_event (id, account_id, operation, outcome, subject)
  select $1, $2, $3, $4, $5 from set_config('synchronous_commit', 'off', true)`;
