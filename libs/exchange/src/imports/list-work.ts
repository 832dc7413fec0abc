import { Injectable } from '@nestjs/common';
import { type Actor, has, SignIn } from '@app/access';
import { Database } from '@app/database';
import { DomainError, type Id } from '@app/kernel';
import { importOutdated } from './import.errors.js';
import { ImportRows } from './import-rows.js';
import { type ImportRun, isUnderWay } from './import-run.js';
import { ImportRuns } from './import-runs.js';
import { ListComparing } from './list-comparing.js';
import { ListReading } from './list-reading.js';
import { ListSaving } from './list-saving.js';
import { ListUndoing } from './list-undoing.js';
import { type ListToDo, Overtaken, StandsStill, type Unit } from './work-unit.js';

/** With so many rows the request that asks for something waits for it; with more it goes on in the worker. */
const ROWS_AT_ONCE = 2_000;

/**
 * Does what is asked of staff lists: a short one within the transaction of whoever asks, all or nothing; a long one in the worker, part by part,
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
          isUnderWay(run) && run.rowCount <= ROWS_AT_ONCE;
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

  /** What is under way of a list, to its end or until it stands still. */
  async goOn({ partnershipId, importId }: ListToDo): Promise<void> {
    const tenant = { partnershipId };
    for (;;) {
      const run = await this.database.transaction(tenant, () => this.runs.locked(tenant, importId));
      if (!isUnderWay(run)) return;
      try {
        const actor = await this.whoAsked(partnershipId, run);
        await this.inUnits(actor, run);
      } catch (fault) {
        if (fault instanceof Overtaken) continue;
        const still = standsStill(fault);
        await this.unit(tenant, importId)(run.attempt, () => this.stand(tenant, importId, still)).catch(
          (late: unknown) => {
            if (!(late instanceof Overtaken)) throw late;
          },
        );
      }
    }
  }

  private async inUnits(actor: Actor, run: ImportRun): Promise<void> {
    const unit = this.unit(actor, run.id);
    if (run.state === 'READING') return this.part(actor, run, unit);
    await unit(run.attempt, async () => this.part(actor, await this.runs.locked(actor, run.id), unit));
  }

  private unit =
    (tenant: { partnershipId: Id }, importId: Id): Unit =>
    (attempt, work) =>
      this.database.transaction(tenant, async () => {
        const run = await this.runs.locked(tenant, importId);
        if (run.attempt !== attempt || !isUnderWay(run)) throw new Overtaken();
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

  private async stand(tenant: { partnershipId: Id }, importId: Id, { trouble, rows }: StandsStill): Promise<void> {
    await this.rows.show(tenant, importId, rows);
    await this.runs.count(tenant, importId);
    await this.runs.stand(tenant, importId, trouble);
  }
}

/* What goes by itself is tried again by the worker; what is refused is told. */
function standsStill(fault: unknown): StandsStill {
  if (fault instanceof StandsStill) return fault;
  if (fault instanceof DomainError && fault.kind !== 'unavailable') return new StandsStill(fault.message);
  throw fault;
}
