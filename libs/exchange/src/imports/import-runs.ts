import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { importNotFound } from './import.errors.js';
import type { ImportState } from './import-state.model.js';
import type { ImportRun } from './import-run.js';
import type { ListKind } from './list-kind.js';
import type { Reading } from './read-list.js';

interface NewRun {
  kind: ListKind;
  agencyId: Id | null;
  fileId: Id;
  fileName: string;
  listedOn: Day;
  reading: Reading;
}

/** What is kept of a list as it goes from state to state. */
@Injectable()
export class ImportRuns {
  constructor(private readonly database: Database) {}

  async make(actor: Actor, { kind, agencyId, fileId, fileName, listedOn, reading }: NewRun): Promise<Id> {
    const id = newId();
    const values = [id, agencyId, fileId, fileName, listedOn, JSON.stringify(reading), actor.accountId, kind];
    await this.database.query(actor, MAKE, values);
    return id;
  }

  /** Held until the transaction under way ends: of two at once the later one sees what the earlier did. */
  async locked(tenant: Tenant, importId: Id): Promise<ImportRun> {
    const [run] = await this.database.query<ImportRun>(tenant, LOCK, [importId]);
    if (!run) throw importNotFound();
    return run;
  }

  /** Something is asked of it: from now on in this state, in the name of whoever asks. */
  async ask(
    actor: Actor,
    importId: Id,
    state: ImportState,
    {
      reading,
      savesGoodRows = false,
      isSettled = false,
    }: { reading?: Reading; savesGoodRows?: boolean; isSettled?: boolean } = {},
  ) {
    const values = [
      importId,
      state,
      reading ? JSON.stringify(reading) : null,
      savesGoodRows,
      actor.accountId,
      isSettled,
    ];
    await this.database.query(actor, ASK, values);
  }

  async goTo(tenant: Tenant, importId: Id, state: ImportState): Promise<void> {
    await this.database.query(tenant, GO_TO, [importId, state]);
  }

  async settle(tenant: Tenant, importId: Id, state: ImportState, by: Id): Promise<void> {
    await this.database.query(tenant, SETTLE, [importId, state, by]);
  }

  async count(tenant: Tenant, importId: Id): Promise<void> {
    await this.database.query(tenant, COUNT, [importId]);
  }

  async stand(tenant: Tenant, importId: Id, trouble: string): Promise<void> {
    await this.database.query(tenant, STAND, [importId, trouble.slice(0, 1_000)]);
  }

  async read(tenant: Tenant, importId: Id, reading: Reading, state: ImportState): Promise<void> {
    await this.database.query(tenant, READ, [importId, JSON.stringify(reading), state]);
  }

  async hasRead(tenant: Tenant, importId: Id, rows: number): Promise<void> {
    await this.database.query(tenant, HAS_READ, [importId, rows]);
  }

  async hasCompared(tenant: Tenant, importId: Id, rows: number, to: string): Promise<void> {
    await this.database.query(tenant, HAS_COMPARED, [importId, rows, to]);
  }

  async hasDone(tenant: Tenant, importId: Id, rows: number, kept = 0): Promise<void> {
    await this.database.query(tenant, HAS_DONE, [importId, rows, kept]);
  }
}

const MAKE = `
  insert into import_run (id, agency_id, file_id, file_name, listed_on, reading, state, made_by, worked_by, kind)
  values ($1, $2, $3, $4, $5, $6, 'READING', $7, $7, $8)`;
const LOCK = `
  select id, kind, agency_id as "agencyId", file_id as "fileId", listed_on::text as "listedOn", state,
         is_worked_on and trouble is null as "isUnderWay", settled_at is not null as "isSettled", reading, row_count as "rowCount", counts,
         compared_to as "comparedTo", saves_good_rows as "savesGoodRows", trouble, attempt, worked_by as "workedBy"
    from import_run where id = $1 for update`;
const ASK = `
  update import_run
     set state = $2, reading = coalesce($3, reading), saves_good_rows = $4, worked_by = $5, attempt = attempt + 1, trouble = null,
         done_count = case when $2 = 'SAVING' then (select count(*) from import_row w where w.run_id = $1 and w.is_saved)
                           when $2 = 'UNDOING' then (select count(*) from import_row w where w.run_id = $1 and not w.is_saved and w.written is not null)
                           else 0 end,
         kept_count = (select count(*) from import_row w where w.run_id = $1 and not w.is_saved and w.kept is not null),
         compared_to = '', row_count = case when $2 = 'READING' then 0 else row_count end,
         settled_by = case when $6 then $5::uuid end, settled_at = case when $6 then partnership_now() end
   where id = $1`;
const GO_TO = `update import_run set state = $2, done_count = 0, compared_to = '' where id = $1`;
const SETTLE = 'update import_run set state = $2, settled_by = $3, settled_at = partnership_now() where id = $1';
const COUNT = `
  update import_run r
     set counts = coalesce((select jsonb_object_agg(outcome, rows)
                              from (select outcome, count(*) as rows from import_row where run_id = $1 and outcome is not null group by 1) c), '{}')
   where id = $1`;
const STAND = 'update import_run set trouble = $2 where id = $1';
/* Begun anew, no row is read yet. */
const READ = `
  update import_run set reading = $2, state = $3, done_count = 0, row_count = case when $3 = 'READING' then 0 else row_count end where id = $1`;
const HAS_READ = 'update import_run set row_count = row_count + $2, done_count = done_count + $2 where id = $1';
const HAS_COMPARED = 'update import_run set done_count = done_count + $2, compared_to = $3 where id = $1';
const HAS_DONE = 'update import_run set done_count = done_count + $2, kept_count = kept_count + $3 where id = $1';
