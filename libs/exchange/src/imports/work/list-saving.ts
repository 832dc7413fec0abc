import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { refusedRow } from '@app/workforce';
import { stewardsAct } from '../../files/index.js';
import type { ComparedRow, WrittenRow } from '../rows/compared-row.js';
import { ImportRows, type KeptRow, type Shown } from '../rows/import-rows.js';
import type { ImportRun } from '../import-run.js';
import { ImportRuns } from '../import-runs.js';
import { KindsOfLists } from '../kinds-of-lists.js';
import { unitByUnit } from './unit-by-unit.js';
import { StandsStill } from './work-unit.js';

/** Units that are saved in one transaction, with all that follows from them. */
const UNITS_AT_ONCE = 200;

/** Saves what the rows of a list were shown to change, some units at a time. */
@Injectable()
export class ListSaving {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly kinds: KindsOfLists,
    private readonly rows: ImportRows,
    private readonly runs: ImportRuns,
  ) {}

  /** The next units, as they were shown; with the last of them the list is saved. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    const kind = this.kinds.of(run.kind);
    await kind.holdStill?.(actor);
    const kept = await this.rows.toSave(actor, run.id, UNITS_AT_ONCE);
    if (kept.length === 0) return this.saved(actor, run);
    const compared = await kind.compare(actor, run, kept);
    const otherwise = notAsShown(kept, compared);
    if (otherwise.length > 0) throw new StandsStill(OUTDATED, otherwise, true);
    const turns = new Map(kept.map(({ line, turn }) => [line, turn]));
    const good = compared
      .filter(({ outcome }) => outcome === 'ADDED' || outcome === 'CHANGED')
      .sort((a, b) => turns.get(a.line)! - turns.get(b.line)!);
    const refused: ComparedRow[] = [];
    const written = await unitByUnit(
      {
        ...{ rows: good, units: unitsOf(kept), cellRefused: (refusal) => kind.cellRefused(refusal) },
        tried: (work) => this.database.attempt(work),
      },
      {
        attempt: (rows) => this.database.attempt(() => kind.write(actor, run, rows)),
        refused: (rows, field, says): WrittenRow[] => {
          refused.push(...rows.map((row) => refusedRow(row, [{ field, says }])));
          return [];
        },
      },
    );
    if (refused.length > 0 && !run.savesGoodRows) throw new StandsStill(REFUSED_BY_RECORD, refused);
    await this.rows.show(actor, run.id, refused);
    await this.rows.saved(actor, run.id, written);
    await this.runs.hasDone(actor, run.id, written.length);
    const people = [...new Set(written.flatMap(({ practitionerId }) => practitionerId ?? []))];
    const subject = { importId: run.id, people };
    await this.audit.record(stewardsAct(actor, { operation: 'saveList', outcome: 'CHANGED', subject }));
  }

  private async saved(actor: Actor, { id }: ImportRun): Promise<void> {
    await this.runs.count(actor, id);
    await this.runs.settle(actor, id, 'SAVED', actor.accountId);
  }
}

const OUTDATED = 'The record has changed since this was shown.';
const REFUSED_BY_RECORD = 'The record refuses some rows: each says why.';

const unitsOf = (kept: KeptRow[]) => new Map(kept.map(({ line, unitKey }) => [line, unitKey]));

/* JSON that was kept may have its fields in another order. */
function notAsShown(kept: KeptRow[], compared: ComparedRow[]): ComparedRow[] {
  const shown = new Map(kept.map((row) => [row.line, row.shown]));
  return compared.filter((row) => {
    const was = shown.get(row.line);
    return !was || JSON.stringify(told(was)) !== JSON.stringify(told(row));
  });
}

const told = ({ outcome, practitionerId, changes }: Shown) => [
  ...[outcome, practitionerId],
  changes.map(({ field, before, after }) => [field, before, after]),
];
