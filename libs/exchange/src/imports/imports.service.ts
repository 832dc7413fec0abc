import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { EARLIEST_DAY, type Id, keyOf, listed } from '@app/kernel';
import { agencyNotFound, PlaceQueries, practitionerNotFound, PractitionerQueries } from '@app/workforce';
import { UploadedFiles } from '../files/index.js';
import { columnTwice } from './asked-of-list.rules.js';
import type { Doubt, Said } from './rows/compared-row.js';
import {
  columnIsTwice,
  importAsks,
  importForgotten,
  importNotSaved,
  importPartlySaved,
  importRowNotFound,
  importSettled,
  importUnderWay,
  listDayInvalid,
  listOfEmployer,
  listOfPartnership,
  meaningNotFound,
  notAllGood,
  rowInOtherDoubt,
} from './import.errors.js';
import type {
  ReadAgainInput,
  ReadListInput,
  SaveListInput,
  SayMeaningInput,
  SayRightInput,
  SayWhoInput,
} from './import.input.js';
import { ImportRows, type KeptRow } from './rows/import-rows.js';
import type { ImportRun } from './import-run.js';
import { ImportRuns } from './import-runs.js';
import { KindsOfLists } from './kinds-of-lists.js';
import type { ListKind } from './list-kind.js';
import { ListComparing } from './work/list-comparing.js';
import { ListLayouts } from './list-layouts.js';
import { ListWork } from './work/list-work.js';
import { type Chosen, chosen, headingsOf, notReadYet } from './read-list.js';

/** A file that is read while whoever sent it waits, in bytes; a larger one is read in the worker. */
const SMALL_FILE = 256 * 1024;

/** What a steward asks of lists; what it takes is done by `ListWork`. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly kinds: KindsOfLists,
    private readonly files: UploadedFiles,
    private readonly places: PlaceQueries,
    private readonly people: PractitionerQueries,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly layouts: ListLayouts,
    private readonly comparing: ListComparing,
    private readonly work: ListWork,
  ) {}

  async read(actor: Actor, { kind, fileId, listedOn, ...input }: ReadListInput): Promise<Id> {
    if (listedOn > actor.today || listedOn < EARLIEST_DAY) throw listDayInvalid(actor.today);
    const [agencyId, file] = await Promise.all([
      this.whose(actor, kind, input.agencyId),
      this.files.mine(actor, fileId),
    ]);
    const reading = notReadYet(this.kinds.of(kind).fields, await this.layouts.headings(actor, agencyId, kind));
    const id = await this.runs.make(actor, { kind, agencyId, fileId, fileName: file.name, listedOn, reading });
    if (file.content.length <= SMALL_FILE) await this.work.atOnce(actor, id);
    return id;
  }

  /** Read otherwise where that is said, else compared with the record as it is now. */
  async readAgain(actor: Actor, { importId, ...choices }: ReadAgainInput): Promise<Id> {
    const run = await this.open(actor, importId);
    const isSaid = Object.values(choices).some((choice) => choice !== undefined && choice !== null);
    if (!isSaid && (run.state === 'SHOWN' || run.state === 'COMPARING')) {
      await this.runs.ask(actor, importId, 'COMPARING');
      return this.begun(actor, importId);
    }
    if (await this.rows.hasSaved(actor, importId)) throw importPartlySaved();
    const file = await this.files.ofList(actor, run.fileId!);
    const how = chosen(run.reading, choices);
    this.eachColumnOnce(run, how);
    await this.runs.ask(actor, importId, 'READING', { reading: { ...run.reading, chosen: how } });
    if (file.content.length <= SMALL_FILE) await this.work.atOnce(actor, importId);
    return importId;
  }

  async sayWho(actor: Actor, { importId, line, practitionerId }: SayWhoInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    if (practitionerId && !(await this.people.isNamed(actor, practitionerId))) throw practitionerNotFound();
    const rows = await this.inDoubt(actor, run, 'WHO', line);
    return this.said(actor, run, rows, practitionerId ? { practitionerId } : { isNew: true });
  }

  /** Of this row alone. */
  async sayRight(actor: Actor, { importId, line }: SayRightInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    const rows = await this.inDoubt(actor, run, 'WHETHER_RIGHT', line);
    return this.said(
      actor,
      run,
      rows.filter((row) => row.line === line),
      { isRight: true },
    );
  }

  /** For all rows of this list that say so, and for the next ones. */
  async sayMeaning(actor: Actor, { importId, field, name, meansId }: SayMeaningInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    const known = (await this.kinds.of(run.kind).options(actor))[field];
    if (!keyOf(name) || !known?.some(({ id }) => id === meansId)) throw meaningNotFound();
    if (await this.rows.hasSaved(actor, importId)) throw importPartlySaved();
    await this.layouts.mean(actor, run.agencyId, { field, name, id: meansId });
    await this.runs.ask(actor, importId, 'COMPARING');
    return this.begun(actor, importId);
  }

  async save(actor: Actor, { importId, onlyGoodRows }: SaveListInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    const { REFUSED: refused = 0, DOUBTFUL: doubtful = 0 } = run.counts;
    if (!onlyGoodRows && refused + doubtful > 0) throw notAllGood(refused, doubtful);
    await this.layouts.keep(actor, run.agencyId, run.kind, headingsOf(run.reading));
    await this.runs.ask(actor, importId, 'SAVING', { savesGoodRows: onlyGoodRows });
    return this.begun(actor, importId);
  }

  async undo(actor: Actor, importId: Id): Promise<Id> {
    const run = await this.runs.locked(actor, importId);
    const isDone = run.state === 'UNDONE' && (await this.rows.takeUpKept(actor, importId)) === 0;
    if (isDone || run.state === 'WITHDRAWN') throw importSettled();
    if (run.state !== 'SAVED' && !(await this.rows.hasSaved(actor, importId))) throw importNotSaved();
    if (await this.rows.isForgotten(actor, importId)) throw importForgotten();
    await this.runs.ask(actor, importId, 'UNDOING', { isSettled: true });
    return this.begun(actor, importId);
  }

  async withdraw(actor: Actor, importId: Id): Promise<Id> {
    const { fileId } = await this.open(actor, importId);
    if (await this.rows.hasSaved(actor, importId)) throw importPartlySaved();
    await this.rows.forget(actor, importId);
    await this.runs.ask(actor, importId, 'WITHDRAWN', { isSettled: true });
    if (fileId) await this.files.forget(actor, fileId);
    return importId;
  }

  private eachColumnOnce({ kind, reading }: ImportRun, { columns }: Chosen): void {
    const twice = columns && columnTwice(columns, this.kinds.of(kind).fields);
    if (!twice) return;
    const { column, fields } = twice;
    throw columnIsTwice(
      reading.headings[column] ?? `${column + 1}`,
      column + 1,
      listed(fields.map((field) => `the ${field}`)),
    );
  }

  private async whose(actor: Actor, kind: ListKind, agencyId?: Id | null): Promise<Id | null> {
    if (!this.kinds.of(kind).isOfEmployer) {
      if (agencyId) throw listOfPartnership();
      return null;
    }
    if (!agencyId) throw listOfEmployer();
    if (!(await this.places.agencies(actor)).some(({ id }) => id === agencyId)) throw agencyNotFound();
    return agencyId;
  }

  /** The rows of the unit on a line, of a list that asks this of rows in doubt. */
  private async inDoubt(actor: Actor, run: ImportRun, doubt: Doubt, line: number): Promise<KeptRow[]> {
    const rows = await this.rows.ofLine(actor, run.id, line);
    if (rows.length === 0) throw importRowNotFound();
    const asked = rows.filter((row) => doubt === 'WHO' || row.line === line);
    const isAsked = asked.some(({ said, shown }) => said || shown?.outcome === 'DOUBTFUL');
    if (this.kinds.of(run.kind).doubt !== doubt || !isAsked) throw rowInOtherDoubt();
    return rows;
  }

  private async said(actor: Actor, run: ImportRun, rows: KeptRow[], said: Said): Promise<Id> {
    await this.rows.say(
      actor,
      run.id,
      rows.map(({ line }) => line),
      said,
    );
    await this.comparing.again(actor, run, rows[0]!.line);
    return run.id;
  }

  private async begun(actor: Actor, importId: Id): Promise<Id> {
    await this.work.atOnce(actor, importId);
    return importId;
  }

  /** One that is shown, or of which saving stands still. */
  private async shown(actor: Actor, importId: Id): Promise<ImportRun> {
    const run = await this.open(actor, importId);
    if (run.state === 'ASKS') throw importAsks();
    if (run.state === 'SHOWN' || (run.state === 'SAVING' && run.trouble)) return run;
    throw importUnderWay();
  }

  /** One that was neither saved nor withdrawn. */
  private async open(actor: Actor, importId: Id): Promise<ImportRun> {
    const run = await this.runs.locked(actor, importId);
    if (run.isSettled) throw importSettled();
    return run;
  }
}
