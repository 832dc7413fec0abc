import { setTimeout as after } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, has, SignIn } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { DomainError, type Id } from '@app/kernel';
import { importOutdated } from '../import.errors.js';
import { ImportRows } from '../rows/import-rows.js';
import type { ImportRun } from '../import-run.js';
import { ImportRuns } from '../import-runs.js';
import { ListComparing } from './list-comparing.js';
import { ListReading } from './list-reading.js';
import { ListSaving } from './list-saving.js';
import { ListUndoing } from './list-undoing.js';
import { type ListToDo, Overtaken, StandsStill, type Unit } from './work-unit.js';

/** With so many rows the request that asks for something waits for it; with more it goes on in the worker. */
const ROWS_AT_ONCE = 2_000;

/**
 * Does what is asked of lists: a short one within the transaction of whoever asks, all or nothing; a long one in the worker, part by part,
 * each in a transaction of its own, so that it goes on where it was cut off.
 */
@Injectable()
export class ListWork {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignIn,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly reading: ListReading,
    private readonly comparing: ListComparing,
    private readonly saving: ListSaving,
    private readonly undoing: ListUndoing,
  ) {}

  /** What was asked in the transaction under way, as far as it is short. */
  async atOnce(actor: Actor, importId: Id): Promise<void> {
    const unit: Unit = (_, work) => work();
    const first = await this.runs.locked(actor, importId);
    try {
      await this.database.attempt(async () => {
        for (
          let run = first;
          run.isUnderWay && run.rowCount <= ROWS_AT_ONCE;
          run = await this.runs.locked(actor, importId)
        )
          await this.part(actor, run, unit);
      });
    } catch (fault) {
      if (!(fault instanceof StandsStill)) throw fault;
      if (fault.isOutdated) throw importOutdated();
      await this.stand(actor, importId, fault);
    }
  }

  /** What is under way of a list, to its end or until it stands still. A fault of ours is tried again, but not for ever: `begun` is how often it was. */
  async goOn({ partnershipId, importId }: ListToDo, begun: number): Promise<void> {
    const tenant = { partnershipId };
    for (;;) {
      const run = await this.database.transaction(tenant, () => this.runs.locked(tenant, importId));
      if (!run.isUnderWay) return;
      try {
        const actor = await this.whoAsked(partnershipId, run);
        await this.inUnits(actor, run);
      } catch (fault) {
        if (fault instanceof Overtaken) continue;
        const still = standsStill(fault);
        if (!still && begun < MOST_TRIES) throw fault;
        await this.standing(tenant, run, still ?? new StandsStill(OUR_FAULT));
        if (!still) throw fault;
      }
    }
  }

  private async standing(tenant: Tenant, { id, attempt }: ImportRun, still: StandsStill): Promise<void> {
    try {
      await this.unit(tenant, id)(attempt, () => this.stand(tenant, id, still));
    } catch (fault) {
      if (!(fault instanceof Overtaken)) throw fault;
    }
  }

  private async inUnits(actor: Actor, run: ImportRun): Promise<void> {
    const unit = this.unit(actor, run.id);
    if (run.state === 'READING') return this.part(actor, run, unit);
    const begun = Date.now();
    await unit(run.attempt, async () => this.part(actor, await this.runs.locked(actor, run.id), unit));
    await after(Math.min(Date.now() - begun, LONGEST_REST_MS), undefined, { ref: false });
  }

  private unit =
    (tenant: Tenant, importId: Id): Unit =>
    (attempt, work) =>
      this.database.transaction(tenant, async () => {
        const run = await this.runs.locked(tenant, importId);
        if (run.attempt !== attempt || !run.isUnderWay) throw new Overtaken();
        await work();
      });

  private async part(actor: Actor, run: ImportRun, unit: Unit): Promise<void> {
    if (run.state === 'READING') return this.reading.readAll(actor, run, unit);
    if (run.state === 'COMPARING') return this.comparing.next(actor, run);
    if (run.state === 'SAVING') return this.saving.next(actor, run);
    return this.undoing.next(actor, run);
  }

  /* Rights that ended since it was asked end it. */
  private async whoAsked(partnershipId: Id, { workedBy }: ImportRun): Promise<Actor> {
    const actor = await this.signIn.of({ partnershipId, accountId: workedBy }).catch((fault: unknown) => {
      if (fault instanceof DomainError && fault.kind === 'unauthenticated') return undefined;
      throw fault;
    });
    if (actor && has(actor, 'STEWARD')) return actor;
    throw new StandsStill('Whoever asked for it may not any more. Another data steward can have it go on.');
  }

  private async stand(tenant: Tenant, importId: Id, { trouble, rows }: StandsStill): Promise<void> {
    await this.rows.show(tenant, importId, rows);
    await this.runs.count(tenant, importId);
    await this.runs.stand(tenant, importId, trouble);
  }
}

/* What is refused is told; all else may go by itself. */
function standsStill(fault: unknown): StandsStill | undefined {
  if (fault instanceof StandsStill) return fault;
  return fault instanceof DomainError && fault.kind !== 'unavailable' ? new StandsStill(fault.message) : undefined;
}

/** After each part others have the machine for as long as it took, so that their registers are hardly held up. */
const LONGEST_REST_MS = 5_000;

/** Of a job, with pauses that grow to some minutes. */
const MOST_TRIES = 6;
const OUR_FAULT = 'Something of ours went wrong, and again when it was tried again. Tell whoever runs Trivium for you.';
