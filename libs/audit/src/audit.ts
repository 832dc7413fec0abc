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
  /** The accounts as whose deputy some of these grants were held. */
  stoodFor?: readonly Id[];
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
    const { accountId, operation, outcome, subject, rights = [], stoodFor = [], reason, mayBeLost } = act;
    const values = [newId(), accountId, operation, outcome, JSON.stringify(subject), rights, stoodFor];
    if (reason) await this.database.query(act, INSERT_WITH_REASON, [...values, reason]);
    else await this.database.query(act, mayBeLost ? INSERT_UNWAITED : INSERT, values);
  }
}

const INSERT = `
  insert into audit_event (id, account_id, operation, outcome, subject, rights, stood_for) values ($1, $2, $3, $4, $5, $6, $7)`;

const INSERT_WITH_REASON = `
  with said as materialized (select gen_random_uuid() as salt),
  event as (
    insert into audit_event (id, account_id, operation, outcome, subject, rights, stood_for, reason_hash)
    select $1, $2, $3, $4, $5, $6, $7, hash_of_reason(salt, $8) from said)
  insert into audit_reason (event_id, reason, salt) select $1, $8, salt from said`;

/* The answer goes out before the disk has the row. */
const INSERT_UNWAITED = `
  insert into audit_event (id, account_id, operation, outcome, subject, rights, stood_for)
  select $1, $2, $3, $4, $5, $6, $7 from set_config('synchronous_commit', 'off', true)`;
