import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { formatDay, type Id } from '@app/kernel';
import { type RowToUndo, StaffListUndo, type UndoneRow } from '@app/workforce';
import type { ImportRun } from './import-run.js';
import { ImportRuns } from './import-runs.js';

/** People of whom what was saved is undone in one transaction. */
const PEOPLE_AT_ONCE = 200;

/** Takes back what a list wrote, some people at a time, whoever came last first. */
@Injectable()
export class ListUndoing {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly runs: ImportRuns,
    private readonly lists: StaffListUndo,
  ) {}

  /** The next people; with the last of them the list is undone. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    const people = await this.database.query<{ key: string }>(actor, PEOPLE, [run.id, PEOPLE_AT_ONCE]);
    const rows = await this.database.query<RowToUndo>(actor, TO_UNDO, [run.id, people.map(({ key }) => key)]);
    if (rows.length === 0) return this.runs.settle(actor, run.id, 'UNDONE', actor.accountId);
    const reason = `The staff list as of ${formatDay(run.listedOn)} was undone`;
    const isUsed = async (ids: Id[]) =>
      new Set((await this.database.query<{ id: Id }>(actor, WITH_MORE, [ids])).map(({ id }) => id));
    const undone = await this.lists.undo(actor, { agencyId: run.agencyId, reason, isUsed }, rows);
    await this.note(actor, run.id, undone);
    await this.runs.hasDone(actor, run.id, undone.length);
    const subject = { importId: run.id, people: [...new Set(rows.map(({ practitionerId }) => practitionerId))] };
    await this.audit.record({ ...actor, operation: 'undoStaffList', outcome: 'CHANGED', subject, rights: ['STEWARD'] });
  }

  private note(actor: Actor, importId: Id, undone: UndoneRow[]) {
    return this.database.query(actor, UNDONE, [
      ...[importId, undone.map(({ line }) => line), undone.map(({ kept }) => kept)],
    ]);
  }
}

const PEOPLE = `
  select distinct turn, person_key as key from import_row
   where run_id = $1 and is_applied order by turn desc, person_key desc limit $2`;
const TO_UNDO = `
  select w.line, w.practitioner_id as "practitionerId", w.written ->> 'formerNameId' as "formerNameId", (w.written -> 'isNew')::boolean as "isNew",
         w.written -> 'email' as email, w.written ->> 'number' as number, array(select jsonb_array_elements_text(w.written -> 'posts')) as posts,
         w.written ->> 'replaced' as replaced
    from import_row w
   where w.run_id = $1 and w.is_applied and w.person_key = any($2::text[]) order by w.line`;
const WITH_MORE = 'select id from people_with_more($1)';
const UNDONE = `
  update import_row w set is_applied = false, kept = n.kept
    from unnest($2::int[], $3::text[]) n(line, kept) where w.run_id = $1 and w.line = n.line`;
