import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit, type AuditSubject } from '@app/audit';
import { isId } from '@app/kernel';
import { agencyNotFound, PlaceQueries } from '@app/workforce';
import { stewardsAct, FileRights } from '../files/index.js';
import { type FieldOfList, KindsOfLists, ListKind, type Whose } from '../imports/index.js';
import { type FileFormat, formatAsked, FORMATS, type Parts } from './file-formats.js';
import { listFileInvalid } from './list-file.errors.js';
import { type FilePart, RowsBack } from './rows-back.js';

/** Which list is asked for as a file: the rows of one that came in; what the record has, of an employer where the kind is of one; or else the headings alone. */
export interface ListFileAsked {
  importId?: unknown;
  kind?: unknown;
  agencyId?: unknown;
  /** Of a kind that is of no employer: what the record has. */
  onRecord?: unknown;
  /** CSV, where nothing is said, or XLSX. */
  format?: unknown;
}

export interface ListFile {
  name: string;
  type: string;
  content: Readable;
}

/** Lists as CSV or as Excel workbooks, written as they are read: the rows of a list as they came, each with what became of it; and what the record has, as a list that may be read in again. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly audit: Audit,
    private readonly kinds: KindsOfLists,
    private readonly places: PlaceQueries,
    private readonly back: RowsBack,
    private readonly rights: FileRights,
  ) {}

  take(actor: Actor, asked: ListFileAsked): Promise<ListFile> {
    const { importId, agencyId } = asked;
    const may = { operation: TAKING, mayAsk: 'STEWARD' as const, isChange: false, by: { importId, agencyId } };
    return this.rights.within(actor, { ...may, says: 'Lists are taken by data stewards.' }, () =>
      this.asked(actor, asked),
    );
  }

  private async asked(actor: Actor, asked: ListFileAsked): Promise<ListFile> {
    const format = formatAsked(asked.format);
    if (isId(asked.importId)) {
      const list = await this.back.of(actor, asked.importId);
      return fileOf(format, `${list.name} - checked`, this.told(actor, { importId: asked.importId }, list.parts));
    }
    return this.ofKind(actor, asked, format);
  }

  private async ofKind(actor: Actor, { kind, agencyId, onRecord }: ListFileAsked, format: FileFormat) {
    if (!isKind(kind)) throw listFileInvalid();
    const called = kind.toLowerCase();
    const { isOfEmployer } = this.kinds.of(kind);
    if (isOfEmployer ? onRecord !== undefined : agencyId !== undefined) throw listFileInvalid();
    if ((agencyId ?? onRecord) === undefined) return fileOf(format, `${called} list`, [[this.headings(kind)]]);
    if (!isOfEmployer) {
      const rows = this.told(actor, {}, this.record(actor, { agencyId: null }, kind));
      return fileOf(format, `${called} ${actor.today}`, rows);
    }
    if (!isId(agencyId)) throw listFileInvalid();
    const agency = (await this.places.agencies(actor)).find(({ id }) => id === agencyId);
    if (!agency) throw agencyNotFound();
    const rows = this.told(actor, { agencyId }, this.record(actor, { agencyId }, kind));
    return fileOf(format, `${agency.name} - ${called} ${actor.today}`, rows);
  }

  private headings(kind: ListKind): string[] {
    return this.columnsOf(kind).map(({ name }) => name);
  }

  /* A list of ours needs no column that stands in for others. */
  private columnsOf(kind: ListKind): FieldOfList[] {
    return this.kinds.of(kind).fields.filter(({ standsFor }) => !standsFor);
  }

  private async *record(actor: Actor, whose: Whose, kind: ListKind): AsyncGenerator<FilePart> {
    const fields = this.columnsOf(kind);
    yield { people: [], lines: [this.headings(kind)] };
    for await (const { people, rows } of this.kinds.of(kind).listOf(actor, whose, actor.today))
      yield { people, lines: rows.map((cells) => fields.map(({ key }) => cells[key] ?? '')) };
  }

  /* Whom a part names is on the audit before it goes out. */
  private async *told(actor: Actor, subject: AuditSubject, parts: AsyncIterable<FilePart>): AsyncGenerator<string[][]> {
    for await (const { people, lines } of parts) {
      await this.audit.record(
        stewardsAct(actor, { operation: TAKING, outcome: 'READ', subject: { ...subject, people } }),
      );
      yield lines;
    }
  }
}

const TAKING = 'takeList';

const isKind = (kind: unknown): kind is ListKind => typeof kind === 'string' && Object.hasOwn(ListKind, kind);

function fileOf(format: FileFormat, name: string, parts: Parts): ListFile {
  const { ending, type, written } = FORMATS[format];
  return { name: `${name}.${ending}`, type, content: written(parts) };
}
