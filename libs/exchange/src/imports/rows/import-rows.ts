import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { ComparedRow, Said, StagedRow, WrittenRow } from './compared-row.js';

/** What a row was shown to do. */
export type Shown = Pick<ComparedRow, 'outcome' | 'practitionerId' | 'changes' | 'problems' | 'notes' | 'namesakes'>;

/** A row of a list as it is kept. */
export interface KeptRow extends StagedRow {
  unitKey: string;
  /** When it is saved. */
  turn: number;
  /** Null is not compared yet. */
  shown: Shown | null;
}

/** What tells rows of one unit, and those of one name. */
interface HowKnown {
  unitOf: (row: StagedRow) => string;
  calledOf?: (row: StagedRow) => string | null;
}

/** The rows of lists, some units at a time. */
@Injectable()
export class ImportRows {
  constructor(private readonly database: Database) {}

  async forget(tenant: Tenant, importId: Id): Promise<void> {
    await this.database.query(tenant, FORGET, [importId]);
  }

  async add(tenant: Tenant, importId: Id, rows: StagedRow[], { unitOf, calledOf }: HowKnown): Promise<void> {
    const listed = rows.map(({ cells, problem }) => JSON.stringify({ cells, problem }));
    const called = rows.map((row) => calledOf?.(row) ?? null);
    await this.database.query(tenant, ADD, [importId, rows.map(({ line }) => line), listed, rows.map(unitOf), called]);
  }

  /** All rows of so many units, from behind one of them in the order of their keys. */
  after(tenant: Tenant, importId: Id, key: string, units: number): Promise<KeptRow[]> {
    return this.ofUnits(tenant, importId, AFTER, [key, units]);
  }

  /** All rows of the unit that is on a line. */
  ofLine(tenant: Tenant, importId: Id, line: number): Promise<KeptRow[]> {
    return this.database.query(tenant, OF_LINE, [importId, line]);
  }

  /** All rows of so many units of which some row is to be saved yet, those of the first turn first. */
  toSave(tenant: Tenant, importId: Id, units: number): Promise<KeptRow[]> {
    return this.ofUnits(tenant, importId, TO_SAVE, [units]);
  }

  private async ofUnits(tenant: Tenant, importId: Id, sql: string, values: unknown[]): Promise<KeptRow[]> {
    const units = await this.database.query<{ key: string }>(tenant, sql, [importId, ...values]);
    return this.ofKeys(
      tenant,
      importId,
      units.map(({ key }) => key),
    );
  }

  /** All rows of some units, in the order of lines. */
  ofKeys(tenant: Tenant, importId: Id, keys: string[]): Promise<KeptRow[]> {
    return this.database.query(tenant, OF_UNITS, [importId, keys]);
  }

  async say(tenant: Tenant, importId: Id, lines: number[], said: Said): Promise<void> {
    await this.database.query(tenant, SAY, [importId, lines, JSON.stringify(said)]);
  }

  async show(tenant: Tenant, importId: Id, rows: ComparedRow[]): Promise<void> {
    const shown = rows.map(({ changes, problems, notes, namesakes, lines, opensOn }) =>
      JSON.stringify({ changes, problems, notes, namesakes, lines, opensOn }),
    );
    await this.database.query(tenant, SHOW, [
      ...[importId, rows.map(({ line }) => line), rows.map(({ outcome }) => outcome), shown],
      ...[rows.map(({ practitionerId }) => practitionerId), rows.map(({ postId }) => postId ?? null)],
    ]);
  }

  async saved(tenant: Tenant, importId: Id, rows: WrittenRow[]): Promise<void> {
    await this.database.query(tenant, SAVED, [
      ...[importId, rows.map(({ line }) => line), rows.map(({ practitionerId }) => practitionerId)],
      ...[rows.map(({ postId }) => postId), rows.map(({ undo }) => JSON.stringify(undo))],
    ]);
  }

  /** Whether anything of the list is on the record by it. */
  async hasSaved(tenant: Tenant, importId: Id): Promise<boolean> {
    return (await this.database.one<{ answer: boolean }>(tenant, HAS_SAVED, [importId])).answer;
  }

  /** Has what undoing left of some rows stand as saved again, so that it is tried once more; of how many rows. */
  async takeUpKept(tenant: Tenant, importId: Id): Promise<number> {
    return (await this.database.query(tenant, TAKE_UP_KEPT, [importId])).length;
  }

  /** Whether it is forgotten what was written. */
  async isForgotten(tenant: Tenant, importId: Id): Promise<boolean> {
    return (await this.database.one<{ answer: boolean }>(tenant, IS_FORGOTTEN, [importId])).answer;
  }
}

const FORGET = 'delete from import_row where run_id = $1';
const ADD = `
  insert into import_row (run_id, line, listed, unit_key, called)
  select $1, * from unnest($2::int[], $3::jsonb[], $4::text[], $5::text[])`;
const KEPT_ROW = `
  w.line, w.listed -> 'cells' as cells, w.listed ->> 'problem' as problem, w.said, w.unit_key as "unitKey", w.turn,
  w.compared || jsonb_build_object('outcome', w.outcome, 'practitionerId', w.practitioner_id) as shown from import_row w`;
const AFTER = `
  select distinct unit_key as key from import_row where run_id = $1 and unit_key > $2 order by 1 limit $3`;
/* By keys in hand: PostgreSQL knows nothing yet of rows that were just written, and might look through all of them for each. */
const OF_UNITS = `select ${KEPT_ROW} where w.run_id = $1 and w.unit_key = any($2::text[]) order by w.line`;
const OF_LINE = `
  select ${KEPT_ROW} where w.run_id = $1 and w.unit_key = (select unit_key from import_row where run_id = $1 and line = $2) order by w.line`;
const TO_SAVE = `
  select distinct turn, unit_key as key from import_row
   where run_id = $1 and outcome in ('ADDED', 'CHANGED') and not is_saved order by turn, unit_key limit $2`;
const SAY = 'update import_row set said = $3 where run_id = $1 and line = any($2::int[])';
const SHOW = `
  update import_row w set outcome = n.outcome, compared = n.compared, practitioner_id = n.practitioner_id, post_id = n.post_id
    from unnest($2::int[], $3::text[], $4::jsonb[], $5::uuid[], $6::uuid[]) n(line, outcome, compared, practitioner_id, post_id)
   where w.run_id = $1 and w.line = n.line`;
const SAVED = `
  update import_row w set is_saved = true, practitioner_id = n.practitioner_id, post_id = coalesce(n.post_id, w.post_id), written = n.written
    from unnest($2::int[], $3::uuid[], $4::uuid[], $5::jsonb[]) n(line, practitioner_id, post_id, written) where w.run_id = $1 and w.line = n.line`;
const HAS_SAVED = 'select exists (select from import_row where run_id = $1 and is_saved) as answer';
const TAKE_UP_KEPT = 'update import_row set is_saved = true where run_id = $1 and kept is not null returning line';
const IS_FORGOTTEN =
  'select exists (select from import_row where run_id = $1 and is_saved and written is null) as answer';
