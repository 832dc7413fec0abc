import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { ComparedRow, WhoItIs, WrittenRow } from '@app/workforce';
import type { StagedRow } from './read-list.js';
import type { NewlyManaged } from './turns.rules.js';

/** What a row was shown to do. */
export type Shown = Pick<ComparedRow, 'outcome' | 'changes' | 'problems' | 'notes' | 'namesakes'>;

/** A row of a list as it is kept. */
export interface KeptRow extends StagedRow {
  personKey: string;
  /** Null is not compared yet. */
  shown: Shown | null;
}

/** Of whom a row is, for the rows of one person to stay together: no key of an index is longer. */
export const personKeyOf = ({ line, cells: { STAFF_NUMBER: number } }: StagedRow): string =>
  number ? `number ${number.slice(0, 200)}` : `line ${line}`;

/** The rows of staff lists, some people at a time. */
@Injectable()
export class ImportRows {
  constructor(private readonly database: Database) {}

  async forget(tenant: Tenant, importId: Id): Promise<void> {
    await this.database.query(tenant, FORGET, [importId]);
  }

  async add(tenant: Tenant, importId: Id, rows: StagedRow[]): Promise<void> {
    const listed = rows.map(({ cells, problem }) => JSON.stringify({ cells, problem }));
    await this.database.query(tenant, ADD, [importId, rows.map(({ line }) => line), listed, rows.map(personKeyOf)]);
  }

  /** All rows of so many people, from behind one of them in the order of their keys. */
  after(tenant: Tenant, importId: Id, key: string, people: number): Promise<KeptRow[]> {
    return this.ofPeople(tenant, importId, AFTER, [key, people]);
  }

  /** All rows of whoever is on a line. */
  ofLine(tenant: Tenant, importId: Id, line: number): Promise<KeptRow[]> {
    return this.database.query(tenant, OF_LINE, [importId, line]);
  }

  /** All rows of so many people of whom some row is to be saved yet, whoever manages others first. */
  toSave(tenant: Tenant, importId: Id, people: number): Promise<KeptRow[]> {
    return this.ofPeople(tenant, importId, TO_SAVE, [people]);
  }

  private async ofPeople(tenant: Tenant, importId: Id, sql: string, values: unknown[]): Promise<KeptRow[]> {
    const people = await this.database.query<{ key: string }>(tenant, sql, [importId, ...values]);
    return this.database.query(tenant, OF_PEOPLE, [importId, people.map(({ key }) => key)]);
  }

  /** What some staff numbers of the list are called in it. */
  async names(tenant: Tenant, importId: Id, numbers: string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ number: string; name: string }>(tenant, NAMES, [
      importId,
      numbers.map((number) => `number ${number}`),
    ]);
    return new Map(rows.map(({ number, name }) => [number, name]));
  }

  async say(tenant: Tenant, importId: Id, personKey: string, who: WhoItIs): Promise<void> {
    await this.database.query(tenant, SAY, [importId, personKey, JSON.stringify(who)]);
  }

  async show(tenant: Tenant, importId: Id, rows: ComparedRow[]): Promise<void> {
    const shown = rows.map(({ changes, problems, notes, namesakes }) =>
      JSON.stringify({ changes, problems, notes, namesakes }),
    );
    await this.database.query(tenant, SHOW, [
      ...[importId, rows.map(({ line }) => line), rows.map(({ outcome }) => outcome), shown],
      rows.map(({ practitionerId }) => practitionerId),
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

  /** Whether it is forgotten what was written. */
  async isForgotten(tenant: Tenant, importId: Id): Promise<boolean> {
    return (await this.database.one<{ answer: boolean }>(tenant, IS_FORGOTTEN, [importId])).answer;
  }

  /** Who names somebody as their line manager whom the list puts on the record, or would. */
  async newManagers(tenant: Tenant, importId: Id): Promise<NewlyManaged[]> {
    const missing = await this.database.query<{ personKey: string; isSaved: boolean }>(tenant, NOT_ON_RECORD, [
      importId,
    ]);
    const isSaved = new Map(missing.map((one) => [one.personKey, one.isSaved]));
    const managed = await this.database.query<Omit<NewlyManaged, 'isSaved'>>(tenant, MANAGED, [importId]);
    return managed.flatMap((one) =>
      isSaved.has(one.managerKey) ? [{ ...one, isSaved: isSaved.get(one.managerKey)! }] : [],
    );
  }

  async takeTurns(tenant: Tenant, importId: Id, turns: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(tenant, TAKE_TURNS, [importId, [...turns.keys()], [...turns.values()]]);
  }

  /** Those whose line manager is not on the record before them. */
  async refuseStuck(tenant: Tenant, importId: Id, personKeys: string[]): Promise<void> {
    await this.database.query(tenant, REFUSE_STUCK, [importId, personKeys, STUCK]);
  }

  /** All rows of whoever was refused for that. */
  stuck(tenant: Tenant, importId: Id): Promise<KeptRow[]> {
    return this.database.query(tenant, ARE_STUCK, [importId]);
  }
}

const FORGET = 'delete from import_row where run_id = $1';
const ADD = `
  insert into import_row (run_id, line, listed, person_key) select $1, * from unnest($2::int[], $3::jsonb[], $4::text[])`;
const KEPT = `
  w.line, w.listed -> 'cells' as cells, w.listed ->> 'problem' as problem, w.said, w.person_key as "personKey",
  w.compared || jsonb_build_object('outcome', w.outcome) as shown from import_row w`;
const AFTER = `
  select distinct person_key as key from import_row where run_id = $1 and person_key > $2 order by 1 limit $3`;
/* By keys in hand: PostgreSQL knows nothing yet of rows that were just written, and might look through all of them for each. */
const OF_PEOPLE = `select ${KEPT} where w.run_id = $1 and w.person_key = any($2::text[]) order by w.line`;
const OF_LINE = `
  select ${KEPT} where w.run_id = $1 and w.person_key = (select person_key from import_row where run_id = $1 and line = $2) order by w.line`;
const TO_SAVE = `
  select distinct turn, person_key as key from import_row
   where run_id = $1 and outcome in ('ADDED', 'CHANGED') and not is_applied order by turn, person_key limit $2`;
const NAMES = `
  select distinct on (person_key) substr(person_key, 8) as number, concat_ws(' ', nullif(listed -> 'cells' ->> 'GIVEN_NAME', ''), nullif(listed -> 'cells' ->> 'FAMILY_NAME', '')) as name
    from import_row where run_id = $1 and person_key = any($2::text[]) order by person_key, line`;
const SAY = 'update import_row set said = $3 where run_id = $1 and person_key = $2';
const SHOW = `
  update import_row w set outcome = n.outcome, compared = n.compared, practitioner_id = n.practitioner_id
    from unnest($2::int[], $3::text[], $4::jsonb[], $5::uuid[]) n(line, outcome, compared, practitioner_id) where w.run_id = $1 and w.line = n.line`;
const SAVED = `
  update import_row w set is_applied = true, practitioner_id = n.practitioner_id, post_id = n.post_id, written = n.written
    from unnest($2::int[], $3::uuid[], $4::uuid[], $5::jsonb[]) n(line, practitioner_id, post_id, written) where w.run_id = $1 and w.line = n.line`;
const HAS_SAVED = 'select exists (select from import_row where run_id = $1 and is_applied) as answer';
const IS_FORGOTTEN =
  'select exists (select from import_row where run_id = $1 and is_applied and written is null) as answer';
/* Joined here and not by PostgreSQL, which knows nothing yet of rows that were just written. */
const NOT_ON_RECORD = `
  select person_key as "personKey", bool_or(outcome = 'ADDED') as "isSaved"
    from import_row where run_id = $1 and practitioner_id is null group by 1`;
const MANAGED = `
  select distinct person_key as "personKey", 'number ' || (listed -> 'cells' ->> 'LINE_MANAGER') as "managerKey"
    from import_row where run_id = $1 and outcome in ('ADDED', 'CHANGED') and listed -> 'cells' ->> 'LINE_MANAGER' <> ''`;
const TAKE_TURNS = `
  update import_row w set turn = n.turn from unnest($2::text[], $3::int[]) n(person_key, turn) where w.run_id = $1 and w.person_key = n.person_key`;
const STUCK =
  'Its line manager is not on the record before it: that row is refused or in doubt, or the managers go round in a ring.';
const REFUSE_STUCK = `
  update import_row
     set outcome = 'REFUSED', compared = jsonb_build_object('changes', '[]'::jsonb, 'notes', '[]'::jsonb, 'namesakes', '[]'::jsonb, 'isStuck', true,
           'problems', jsonb_build_array(jsonb_build_object('field', 'LINE_MANAGER', 'says', $3::text)))
   where run_id = $1 and person_key = any($2::text[]) and outcome in ('ADDED', 'CHANGED')`;
const ARE_STUCK = `
  select ${KEPT} where w.run_id = $1 and w.person_key in (
    select person_key from import_row where run_id = $1 and outcome = 'REFUSED' and compared ? 'isStuck') order by w.line`;
