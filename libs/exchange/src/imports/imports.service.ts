import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { formatDay, type Id, newId } from '@app/kernel';
import {
  agencyNotFound,
  type ComparedRow,
  PlaceQueries,
  practitionerNotFound,
  PractitionerQueries,
  StaffListQueries,
  StaffListWriter,
  type WhoItIs,
} from '@app/workforce';
import { UploadedFiles } from '../files/index.js';
import { compareRows, type ListOfRows } from './compare-rows.js';
import {
  importAsks,
  importNotFound,
  importOutdated,
  importRowNotFound,
  importSettled,
  listAhead,
  notAllGood,
} from './import.errors.js';
import type { ApplyImportInput, ReadAgainInput, ReadStaffListInput, SayWhoInput } from './import.input.js';
import type { ImportState } from './import.model.js';
import { chosen, type Reading, readList, type StagedRow } from './read-list.js';

interface Run extends ListOfRows {
  id: Id;
  fileId: Id;
  state: ImportState;
  reading: Reading;
}

/** Reads staff lists, shows what each would change, and saves it: showing and saving compare in one way. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly files: UploadedFiles,
    private readonly places: PlaceQueries,
    private readonly people: PractitionerQueries,
    private readonly lists: StaffListQueries,
    private readonly writer: StaffListWriter,
  ) {}

  async read(actor: Actor, { fileId, agencyId, listedOn }: ReadStaffListInput): Promise<Id> {
    if (listedOn > actor.today) throw listAhead(actor.today);
    const [agencies, file] = await Promise.all([this.places.agencies(actor), this.files.mine(actor, fileId)]);
    if (!agencies.some(({ id }) => id === agencyId)) throw agencyNotFound();
    const { reading, rows } = await readList(file, {});
    const id = newId();
    const values = [
      id,
      agencyId,
      fileId,
      file.name,
      listedOn,
      JSON.stringify(reading),
      stateOf(reading),
      actor.accountId,
    ];
    await this.database.query(actor, MAKE, values);
    await this.show(actor, { id, fileId, agencyId, listedOn, state: stateOf(reading), reading }, rows);
    return id;
  }

  async readAgain(actor: Actor, { importId, ...choices }: ReadAgainInput): Promise<Id> {
    const run = await this.open(actor, importId);
    const file = await this.files.ofList(actor, run.fileId);
    const { reading, rows } = await readList(file, chosen(run.reading, choices));
    const state = stateOf(reading);
    await this.database.query(actor, READ_AGAIN, [importId, JSON.stringify(reading), state]);
    await this.show(actor, { ...run, reading, state }, rows);
    return importId;
  }

  async sayWho(actor: Actor, { importId, line, practitionerId }: SayWhoInput): Promise<Id> {
    const run = await this.open(actor, importId);
    if (practitionerId && (await this.people.byIds(actor, [practitionerId])).length === 0) throw practitionerNotFound();
    const said: WhoItIs = practitionerId ? { practitionerId } : { isNew: true };
    const staged = await this.staged(actor, importId);
    const row = staged.find((one) => one.line === line);
    if (!row) throw importRowNotFound();
    const number = row.cells.STAFF_NUMBER;
    await this.show(
      actor,
      run,
      staged.map((one) => (one.cells.STAFF_NUMBER === number ? { ...one, said } : one)),
    );
    return importId;
  }

  async apply(actor: Actor, { importId, onlyGoodRows }: ApplyImportInput): Promise<Id> {
    const run = await this.open(actor, importId);
    if (run.state === 'ASKS') throw importAsks();
    const staged = await this.staged(actor, importId);
    const compared = await compareRows(actor, this.lists, run, staged);
    if (!isAsShown(staged, compared)) throw importOutdated();
    const [refused, doubtful] = (['REFUSED', 'DOUBTFUL'] as const).map(
      (what) => compared.filter(({ outcome }) => outcome === what).length,
    );
    if (!onlyGoodRows && refused! + doubtful! > 0) throw notAllGood(refused!, doubtful!);
    const good = compared.filter(({ outcome }) => outcome === 'ADDED' || outcome === 'CHANGED');
    const reason = `Staff list as of ${formatDay(run.listedOn)}`;
    const written = await this.writer.write(actor, { agencyId: run.agencyId, listed: run.listedOn, reason }, good);
    await this.database.query(actor, APPLIED, [
      importId,
      ...[
        written.map(({ line }) => line),
        written.map((one) => one.practitionerId),
        written.map(({ postId }) => postId),
      ],
    ]);
    await this.settle(actor, importId, 'APPLIED');
    return importId;
  }

  async withdraw(actor: Actor, importId: Id): Promise<Id> {
    const { fileId } = await this.open(actor, importId);
    await this.database.query(actor, FORGET_ROWS, [importId]);
    await this.settle(actor, importId, 'WITHDRAWN');
    await this.files.forget(actor, fileId);
    return importId;
  }

  private async show(actor: Actor, run: Run, staged: StagedRow[]): Promise<void> {
    await this.database.query(actor, FORGET_ROWS, [run.id]);
    await this.database.query(actor, COUNT, [run.id, staged.length]);
    if (run.state === 'ASKS') return;
    const compared = await compareRows(actor, this.lists, run, staged);
    const at = new Map(staged.map((row) => [row.line, row]));
    const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
    await this.database.query(actor, KEEP_ROWS, [
      ...[run.id, compared.map(({ line }) => line), compared.map(({ line }) => json(listedOf(at.get(line)!)))],
      ...[compared.map(({ outcome }) => outcome), compared.map((row) => json(shownOf(row)))],
      ...[compared.map(({ line }) => json(at.get(line)!.said)), compared.map(({ practitionerId }) => practitionerId)],
    ]);
  }

  private settle(actor: Actor, importId: Id, state: ImportState) {
    return this.database.query(actor, SETTLE, [importId, state, actor.accountId]);
  }

  private async open(actor: Actor, importId: Id): Promise<Run> {
    const [run] = await this.database.query<Run>(actor, LOCK, [importId]);
    if (!run) throw importNotFound();
    if (run.state === 'APPLIED' || run.state === 'WITHDRAWN') throw importSettled();
    return run;
  }

  private staged(actor: Actor, importId: Id): Promise<(StagedRow & { shown: unknown })[]> {
    return this.database.query(actor, STAGED, [importId]);
  }
}

const stateOf = ({ missing, asksDayOrder }: Reading): ImportState =>
  missing.length > 0 || asksDayOrder ? 'ASKS' : 'SHOWN';

const listedOf = ({ cells, problem }: StagedRow) => ({ cells, problem });

const shownOf = ({ changes, problems, notes, namesakes }: ComparedRow) => ({ changes, problems, notes, namesakes });

/* JSON that was kept may have its fields in another order. */
function isAsShown(staged: { line: number; shown: unknown }[], compared: ComparedRow[]): boolean {
  const shown = new Map(staged.map((row) => [row.line, row.shown as Record<string, unknown>]));
  return compared.every((row) => {
    const was = shown.get(row.line)!;
    return was.outcome === row.outcome && JSON.stringify(listed(was.changes)) === JSON.stringify(listed(row.changes));
  });
}

const listed = (changes: unknown) =>
  (changes as { field: string; before: string | null; after: string | null }[]).map(({ field, before, after }) => [
    field,
    before,
    after,
  ]);

const MAKE = `
  insert into import_run (id, agency_id, file_id, file_name, listed_on, reading, state, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const READ_AGAIN = 'update import_run set reading = $2, state = $3 where id = $1';
const COUNT = 'update import_run set row_count = $2 where id = $1';
const SETTLE = 'update import_run set state = $2, settled_by = $3, settled_at = partnership_now() where id = $1';
const LOCK = `
  select id, agency_id as "agencyId", file_id as "fileId", listed_on::text as "listedOn", state, reading from import_run where id = $1 for update`;
const FORGET_ROWS = 'delete from import_row where run_id = $1';
const KEEP_ROWS = `
  insert into import_row (run_id, line, listed, outcome, compared, said, practitioner_id)
  select $1, * from unnest($2::int[], $3::jsonb[], $4::text[], $5::jsonb[], $6::jsonb[], $7::uuid[])`;
const STAGED = `
  select line, listed -> 'cells' as cells, listed ->> 'problem' as problem, said, compared || jsonb_build_object('outcome', outcome) as shown from import_row where run_id = $1 order by line`;
const APPLIED = `
  update import_row r set is_applied = true, practitioner_id = n.practitioner_id, post_id = n.post_id
    from unnest($2::int[], $3::uuid[], $4::uuid[]) n(line, practitioner_id, post_id) where r.run_id = $1 and r.line = n.line`;
