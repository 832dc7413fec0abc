import { pipeline, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { type Actor, has, inSteadOf, type NotAllowedData } from '@app/access';
import { Audit, type AuditSubject } from '@app/audit';
import { Database } from '@app/database';
import { forbidden, type Id, isId } from '@app/kernel';
import { agencyNotFound, PlaceQueries } from '@app/workforce';
import { KindsOfLists, ListKind } from '../imports/index.js';
import { listFileInvalid } from './list-file.errors.js';
import { RowsBack } from './rows-back.js';

/** Which list is asked for as a file: the rows of one that came in; what the record has of an employer; or, without one, the headings alone. */
export interface ListFileAsked {
  importId?: unknown;
  agencyId?: unknown;
  kind?: unknown;
}

export interface ListFile {
  name: string;
  csv: Readable;
}

/** Lists as CSV, written as they are read: the rows of a list as they came, each with what became of it; and what the record has, as a list that may be read in again. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly kinds: KindsOfLists,
    private readonly places: PlaceQueries,
    private readonly back: RowsBack,
  ) {}

  async take(actor: Actor, { importId, agencyId, kind }: ListFileAsked): Promise<ListFile> {
    if (!has(actor, 'STEWARD')) return this.refuse(actor);
    if (isId(importId)) {
      const list = await this.back.of(actor, importId);
      await this.told(actor, { importId });
      return { name: `${list.name} - checked`, csv: csvOf(list.rows) };
    }
    if (!isKind(kind)) throw listFileInvalid();
    if (agencyId === undefined) return { name: `${kind.toLowerCase()} list`, csv: csvOf(this.template(kind)) };
    if (!isId(agencyId)) throw listFileInvalid();
    const agency = (await this.places.agencies(actor)).find(({ id }) => id === agencyId);
    if (!agency) throw agencyNotFound();
    await this.told(actor, { agencyId });
    return {
      name: `${agency.name} - ${kind.toLowerCase()} ${actor.today}`,
      csv: csvOf(this.record(actor, agencyId, kind)),
    };
  }

  private async *template(kind: ListKind): AsyncGenerator<string[]> {
    yield this.kinds.of(kind).fields.map(({ name }) => name);
  }

  private async *record(actor: Actor, agencyId: Id, kind: ListKind): AsyncGenerator<string[]> {
    yield* this.template(kind);
    const { fields } = this.kinds.of(kind);
    for await (const rows of this.kinds.of(kind).listOf(actor, agencyId, actor.today))
      for (const cells of rows) yield fields.map(({ key }) => cells[key] ?? '');
  }

  private async told(actor: Actor, subject: AuditSubject): Promise<void> {
    const stoodFor = inSteadOf(actor);
    await this.database.transaction(actor, () =>
      this.audit.record({
        ...{ ...actor, operation: TAKING, outcome: 'READ', subject },
        ...{ rights: ['STEWARD'], stoodFor: stoodFor ? [stoodFor] : [] },
      }),
    );
  }

  private async refuse(actor: Actor): Promise<never> {
    await this.audit.record({ ...actor, operation: TAKING, outcome: 'FORBIDDEN', subject: {} });
    throw forbidden<NotAllowedData>('NOT_ALLOWED', 'Lists are taken by data stewards.', { operation: TAKING });
  }
}

const TAKING = 'takeList';

const isKind = (kind: unknown): kind is ListKind => typeof kind === 'string' && Object.hasOwn(ListKind, kind);

/* It begins with a byte order mark, or Excel takes it for another encoding; no cell runs as a formula. */
function csvOf(rows: AsyncIterable<string[]>): Readable {
  const csv = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true });
  // A fault on the way breaks the file off, and whoever takes it sees that it is not whole.
  pipeline(Readable.from(rows), csv, () => undefined);
  return csv;
}
