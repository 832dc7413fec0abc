import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { UndoneRow } from '@app/workforce';
import { stewardsAct } from '../../files/index.js';
import type { RowToUndo } from '../rows/compared-row.js';
import type { ImportRun } from '../import-run.js';
import { ImportRuns } from '../import-runs.js';
import { KindsOfLists } from '../kinds-of-lists.js';
import { unitByUnit } from './unit-by-unit.js';

/** Units of which what was saved is undone in one transaction. */
const UNITS_AT_ONCE = 200;

/** Takes back what a list wrote, some units at a time, those of the last turn first. */
@Injectable()
export class ListUndoing {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly kinds: KindsOfLists,
    private readonly runs: ImportRuns,
  ) {}

  /** The next units; with the last of them the list is undone. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    const units = await this.database.query<{ key: string }>(actor, UNITS, [run.id, UNITS_AT_ONCE]);
    const rows = await this.database.query<SavedRow>(actor, TO_UNDO, [run.id, units.map(({ key }) => key)]);
    if (rows.length === 0) return this.runs.settle(actor, run.id, 'UNDONE', actor.accountId);
    const kind = this.kinds.of(run.kind);
    const undone = await unitByUnit(
      {
        rows,
        units: new Map(rows.map(({ line, unitKey }) => [line, unitKey])),
        cellRefused: (refusal) => kind.cellRefused(refusal),
      },
      {
        attempt: (some) => this.database.attempt(() => kind.undo(actor, run, some)),
        refused: (some, _, says): UndoneRow[] => some.map(({ line }) => ({ line, kept: keptSince(says) })),
      },
    );
    await this.note(actor, run.id, undone);
    await this.runs.hasDone(actor, run.id, undone.length, undone.filter(({ kept }) => kept).length);
    const subject = {
      importId: run.id,
      people: [...new Set(rows.flatMap(({ practitionerId }) => practitionerId ?? []))],
    };
    await this.audit.record(stewardsAct(actor, { operation: 'undoList', outcome: 'CHANGED', subject }));
  }

  private note(actor: Actor, importId: Id, undone: UndoneRow[]) {
    return this.database.query(actor, UNDONE, [
      ...[importId, undone.map(({ line }) => line), undone.map(({ kept }) => kept)],
      undone.map(({ stays }) => (stays ? JSON.stringify(stays) : null)),
      undone.map(({ postId }) => postId ?? null),
    ]);
  }
}

/** A row that was saved, and its unit. */
type SavedRow = RowToUndo & { unitKey: string };

const keptSince = (says: string) => `The record has it otherwise by now, so it stays as it is. ${says}`.slice(0, 500);

const UNITS = `
  select distinct turn, unit_key as key from import_row
   where run_id = $1 and is_saved order by turn desc, unit_key desc limit $2`;
const TO_UNDO = `
  select w.line, w.practitioner_id as "practitionerId", w.unit_key as "unitKey", w.written
    from import_row w
   where w.run_id = $1 and w.is_saved and w.unit_key = any($2::text[]) order by w.turn desc, w.unit_key desc, w.line`;
const UNDONE = `
  update import_row w set is_saved = false, kept = n.kept, written = coalesce(n.stays, w.written), post_id = coalesce(n.post_id, w.post_id)
    from unnest($2::int[], $3::text[], $4::jsonb[], $5::uuid[]) n(line, kept, stays, post_id) where w.run_id = $1 and w.line = n.line`;
