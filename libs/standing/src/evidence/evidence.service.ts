import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Day, newId } from '@app/kernel';
import type { EvidenceKind } from './evidence-kind.js';

export interface NewEvidence {
  practitionerId: string;
  /** The record that it was of, where that is joined to the practitioner’s. */
  recordId?: string | null;
  competencyId: string;
  kind: EvidenceKind;
  rank: number;
  from: Day;
  /** The certificate's own end, if it has one; else so many months after `from`; else for good. */
  until?: Day | null;
  refresherMonths?: number | null;
  /** The register mark, award or judgement it comes from. */
  sourceId: string;
}

/** Adds and voids evidence. Nothing is ever edited. */
@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** The ids of the new rows, in the order given. */
  async record(actor: Actor, rows: NewEvidence[]): Promise<string[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(() => newId());
    const column = <K extends keyof NewEvidence>(name: K) => rows.map((row) => row[name] ?? null);
    await this.database.query(actor, RECORD, [
      ids,
      column('practitionerId'),
      column('recordId'),
      column('competencyId'),
      column('kind'),
      column('rank'),
      column('from'),
      column('until'),
      column('refresherMonths'),
      column('sourceId'),
      actor.accountId,
    ]);
    return ids;
  }

  /** Voids everything that these sources said, for all days. */
  async voidSources(actor: Actor, sourceIds: string[], reason: string): Promise<void> {
    if (sourceIds.length === 0) return;
    await this.database.query(actor, VOID, [sourceIds, reason, actor.accountId]);
  }
}

const RECORD = `
  insert into evidence (id, practitioner_id, record_id, competency_id, kind, rank, valid_from, valid_until, source_id, recorded_by)
  select id, practitioner, record, competency, kind, rank, day, coalesce(until, months_after(day, refresher)), source, $11
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::smallint[], $7::date[], $8::date[], $9::int[], $10::uuid[])
      as e(id, practitioner, record, competency, kind, rank, day, until, refresher, source)`;

const VOID = `
  update evidence set voided_at = partnership_now(), void_reason = $2, voided_by = $3
   where source_id = any($1) and voided_at is null`;
