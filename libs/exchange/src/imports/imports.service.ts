import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { EARLIEST_DAY, type Id } from '@app/kernel';
import { agencyNotFound, PlaceQueries, practitionerNotFound, PractitionerQueries } from '@app/workforce';
import { UploadedFiles } from '../files/index.js';
import type { WhoItIs } from './compared-row.js';
import {
  importAsks,
  importForgotten,
  importNotSaved,
  importPartlySaved,
  importRowNotFound,
  importSettled,
  importUnderWay,
  listDayInvalid,
  meaningNotFound,
  notAllGood,
} from './import.errors.js';
import type { SaveListInput, ReadAgainInput, ReadListInput, SayMeaningInput, SayWhoInput } from './import.input.js';
import type { ImportState } from './import-state.model.js';
import { ImportRows } from './import-rows.js';
import type { ImportRun } from './import-run.js';
import { ImportRuns } from './import-runs.js';
import { KindsOfLists } from './kinds-of-lists.js';
import { ListComparing } from './list-comparing.js';
import { ListLayouts } from './list-layouts.js';
import { ListWork } from './list-work.js';
import { chosen, headingsOf, notReadYet } from './read-list.js';

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

  async read(actor: Actor, { kind, fileId, agencyId, listedOn }: ReadListInput): Promise<Id> {
    if (listedOn > actor.today || listedOn < EARLIEST_DAY) throw listDayInvalid(actor.today);
    const [agencies, file] = await Promise.all([this.places.agencies(actor), this.files.mine(actor, fileId)]);
    if (!agencies.some(({ id }) => id === agencyId)) throw agencyNotFound();
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
    await this.runs.ask(actor, importId, 'READING', {
      reading: { ...run.reading, chosen: chosen(run.reading, choices) },
    });
    if (file.content.length <= SMALL_FILE) await this.work.atOnce(actor, importId);
    return importId;
  }

  async sayWho(actor: Actor, { importId, line, practitionerId }: SayWhoInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    if (practitionerId && (await this.people.byIds(actor, [practitionerId])).length === 0) throw practitionerNotFound();
    const said: WhoItIs = practitionerId ? { practitionerId } : { isNew: true };
    const [row] = await this.rows.ofLine(actor, importId, line);
    if (!row) throw importRowNotFound();
    await this.rows.say(actor, importId, row.personKey, said);
    await this.comparing.again(actor, run, line);
    return importId;
  }

  /** For all rows of this list that say so, and for the next lists of the employer. */
  async sayMeaning(actor: Actor, { importId, field, name, meansId }: SayMeaningInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    const known = (await this.kinds.of(run.kind).meanings(actor))[field];
    if (!known?.some(({ id }) => id === meansId)) throw meaningNotFound();
    if (await this.rows.hasSaved(actor, importId)) throw importPartlySaved();
    await this.layouts.mean(actor, run.agencyId, { field, name, id: meansId });
    await this.runs.ask(actor, importId, 'COMPARING');
    return this.begun(actor, importId);
  }

  async apply(actor: Actor, { importId, onlyGoodRows }: SaveListInput): Promise<Id> {
    const run = await this.shown(actor, importId);
    const { REFUSED: refused = 0, DOUBTFUL: doubtful = 0 } = run.counts;
    if (!onlyGoodRows && refused + doubtful > 0) throw notAllGood(refused, doubtful);
    await this.layouts.keep(actor, run.agencyId, run.kind, headingsOf(run.reading));
    await this.runs.ask(actor, importId, 'SAVING', { savesGoodRows: onlyGoodRows });
    return this.begun(actor, importId);
  }

  async undo(actor: Actor, importId: Id): Promise<Id> {
    const run = await this.runs.locked(actor, importId);
    if (run.state === 'UNDONE' || run.state === 'WITHDRAWN') throw importSettled();
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
    if (SETTLED.includes(run.state)) throw importSettled();
    return run;
  }
}

const SETTLED: ImportState[] = ['SAVED', 'UNDOING', 'UNDONE', 'WITHDRAWN'];
