import { pipeline, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Actor } from '@app/access';
import { Audit, type AuditSubject } from '@app/audit';
import { isId } from '@app/kernel';
import { agencyNotFound, PlaceQueries } from '@app/workforce';
import { stewardsAct, StewardsAlone } from '../files/index.js';
import { type FieldOfList, KindsOfLists, ListKind, type Whose } from '../imports/index.js';
import { listFileInvalid } from './list-file.errors.js';
import { asWords } from '../reading/index.js';
import { type FilePart, RowsBack } from './rows-back.js';

/** Which list is asked for as a file: the rows of one that came in; what the record has, of an employer where the kind is of one; or else the headings alone. */
export interface ListFileAsked {
  importId?: unknown;
  kind?: unknown;
  agencyId?: unknown;
  /** Of a kind that is of no employer: what the record has. */
  onRecord?: unknown;
}

export interface ListFile {
  name: string;
  csv: Readable;
}

/** Lists as CSV, written as they are read: the rows of a list as they came, each with what became of it; and what the record has, as a list that may be read in again. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly audit: Audit,
    private readonly kinds: KindsOfLists,
    private readonly places: PlaceQueries,
    private readonly back: RowsBack,
    private readonly stewards: StewardsAlone,
  ) {}

  async take(actor: Actor, { importId, kind, agencyId, onRecord }: ListFileAsked): Promise<ListFile> {
    await this.stewards.assert(actor, { operation: TAKING, says: 'Lists are taken by data stewards.' });
    if (isId(importId)) {
      const list = await this.back.of(actor, importId);
      return { name: `${list.name} - checked`, csv: csvOf(this.told(actor, { importId }, list.parts)) };
    }
    if (!isKind(kind)) throw listFileInvalid();
    const called = kind.toLowerCase();
    const { isOfEmployer } = this.kinds.of(kind);
    if (isOfEmployer ? onRecord !== undefined : agencyId !== undefined) throw listFileInvalid();
    if ((agencyId ?? onRecord) === undefined) return { name: `${called} list`, csv: csvOf([[this.headings(kind)]]) };
    if (!isOfEmployer) {
      const csv = csvOf(this.told(actor, {}, this.record(actor, { agencyId: null }, kind)));
      return { name: `${called} ${actor.today}`, csv };
    }
    if (!isId(agencyId)) throw listFileInvalid();
    const agency = (await this.places.agencies(actor)).find(({ id }) => id === agencyId);
    if (!agency) throw agencyNotFound();
    const csv = csvOf(this.told(actor, { agencyId }, this.record(actor, { agencyId }, kind)));
    return { name: `${agency.name} - ${called} ${actor.today}`, csv };
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

/* It begins with a byte order mark, or Excel takes it for another encoding; no cell runs as a formula. */
function csvOf(parts: Iterable<string[][]> | AsyncIterable<string[][]>): Readable {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  // A fault on the way breaks the file off, and whoever takes it sees that it is not whole.
  pipeline(Readable.from(linesOf(parts)), csv, () => undefined);
  return csv;
}

async function* linesOf(parts: Iterable<string[][]> | AsyncIterable<string[][]>): AsyncGenerator<string[]> {
  for await (const lines of parts) for (const cells of lines) yield cells.map(asWords);
}
