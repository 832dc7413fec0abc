import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Id, newId } from '@app/kernel';

export type AuditOutcome = 'CHANGED' | 'READ' | 'FORBIDDEN';

/** Ids and counts only; never names or free text. */
export interface AuditSubject extends Record<string, unknown> {
  /** Whom it was about, or who were named to whoever asked: each finds it again by `audit_person`. */
  people?: readonly Id[];
}

export interface AuditedAct extends Tenant {
  accountId: string;
  operation: string;
  outcome: AuditOutcome;
  subject: AuditSubject;
  /** The grants by any of which it could be asked at that moment; none where it was refused, or needs none. */
  rights?: readonly string[];
  /** Why it was asked, where whoever asks must say so. */
  reason?: string;
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
      act.rights ?? [],
      act.reason ?? null,
    ]);
  }
}

const INSERT = `
  insert into audit_event (id, account_id, operation, outcome, subject, rights, reason) values ($1, $2, $3, $4, $5, $6, $7)`;

/* The answer goes out before the disk has the row. */
const INSERT_UNWAITED = `
  insert into audit_event (id, account_id, operation, outcome, subject, rights, reason)
  select $1, $2, $3, $4, $5, $6, $7 from set_config('synchronous_commit', 'off', true)`;
