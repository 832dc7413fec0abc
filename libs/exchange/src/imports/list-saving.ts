import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { formatDay } from '@app/kernel';
import { type ComparedRow, StaffListWriter, type WrittenRow } from '@app/workforce';
import { ImportRows, type KeptRow } from './import-rows.js';
import type { ImportRun } from './import-run.js';
import { ImportRuns } from './import-runs.js';
import { ListComparing } from './list-comparing.js';
import { isOfARow, refusedByRecord } from './refused-by-record.rules.js';
import { StandsStill } from './work-unit.js';

/** People who are saved in one transaction, with all that follows from them. */
const PEOPLE_AT_ONCE = 200;

/** Saves what the rows of a list were shown to change, some people at a time. */
@Injectable()
export class ListSaving {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rows: ImportRows,
    private readonly runs: ImportRuns,
    private readonly comparing: ListComparing,
    private readonly writer: StaffListWriter,
  ) {}

  /** The next people, as they were shown; with the last of them the list is saved. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    await this.database.query(actor, NOBODY_ADDS_MEANWHILE);
    const kept = await this.rows.toSave(actor, run.id, PEOPLE_AT_ONCE);
    if (kept.length === 0) return this.saved(actor, run);
    const compared = await this.comparing.compared(actor, run, kept);
    const otherwise = notAsShown(kept, compared);
    if (otherwise.length > 0) throw new StandsStill(OUTDATED, otherwise, true);
    const good = compared.filter(({ outcome }) => outcome === 'ADDED' || outcome === 'CHANGED');
    const refused: ComparedRow[] = [];
    const written = await this.write(actor, run, good, refused);
    if (refused.length > 0 && !run.savesGoodRows) throw new StandsStill(REFUSED_BY_RECORD, refused);
    await this.rows.show(actor, run.id, refused);
    await this.rows.saved(actor, run.id, written);
    await this.runs.hasDone(actor, run.id, written.length);
    const people = [...new Set(written.map(({ practitionerId }) => practitionerId))];
    const subject = { importId: run.id, people };
    await this.audit.record({
      ...actor,
      operation: 'applyStaffList',
      outcome: 'CHANGED',
      subject,
      rights: ['STEWARD'],
    });
  }

  private async saved(actor: Actor, { id }: ImportRun): Promise<void> {
    await this.runs.count(actor, id);
    await this.runs.settle(actor, id, 'SAVED', actor.accountId);
  }

  /* What the record refuses of many is looked for among fewer, until it is one person's rows. */
  private async write(
    actor: Actor,
    run: ImportRun,
    rows: ComparedRow[],
    refused: ComparedRow[],
  ): Promise<WrittenRow[]> {
    const reason = `Staff list as of ${formatDay(run.listedOn)}`;
    const list = { agencyId: run.agencyId, listed: run.listedOn, reason };
    try {
      return await this.database.attempt(async () => {
        const written = await this.writer.write(actor, list, rows);
        await this.database.query(actor, LOOK_NOW);
        await this.database.query(actor, LOOK_LATER);
        return written;
      });
    } catch (refusal) {
      if (!isOfARow(refusal)) throw refusal;
      const [some, others] = halves(rows);
      if (others.length === 0) {
        refused.push(...some.map((row) => refusedByRecord(row, refusal)));
        return [];
      }
      return [...(await this.write(actor, run, some, refused)), ...(await this.write(actor, run, others, refused))];
    }
  }
}

const OUTDATED = 'The record has changed since this was shown.';
const REFUSED_BY_RECORD = 'The record refuses some rows: each says why.';

/* As whoever adds one person does: two at once do not add the same one twice. */
const NOBODY_ADDS_MEANWHILE = 'select pg_advisory_xact_lock(hashtextextended(current_partnership()::text, 6))';
/* What is looked at when a post is committed, looked at while it is known of which rows it is. */
const LOOK_NOW = 'set constraints plausible immediate';
const LOOK_LATER = 'set constraints plausible deferred';

/* The rows of one person stay together. */
function halves(rows: ComparedRow[]): [ComparedRow[], ComparedRow[]] {
  const keys = [...new Set(rows.map(({ person }) => person!.number))];
  const first = new Set(keys.slice(0, Math.ceil(keys.length / 2)));
  return [
    rows.filter(({ person }) => first.has(person!.number)),
    rows.filter(({ person }) => !first.has(person!.number)),
  ];
}

/* JSON that was kept may have its fields in another order. */
function notAsShown(kept: KeptRow[], compared: ComparedRow[]): ComparedRow[] {
  const shown = new Map(kept.map((row) => [row.line, row.shown]));
  return compared.filter((row) => {
    const was = shown.get(row.line);
    return was?.outcome !== row.outcome || JSON.stringify(told(was.changes)) !== JSON.stringify(told(row.changes));
  });
}

const told = (changes: ComparedRow['changes']) => changes.map(({ field, before, after }) => [field, before, after]);
