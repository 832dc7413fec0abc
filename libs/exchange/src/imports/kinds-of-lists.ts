import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import type { Tenant } from '@app/database';
import type { Day, DomainError, Id } from '@app/kernel';
import type { UndoneRow } from '@app/workforce';
import type { Cells, ComparedRow, Doubt, RowToUndo, StagedRow, WrittenRow } from './rows/compared-row.js';
import type { ImportRun, Whose } from './import-run.js';
import type { KeptRow } from './rows/import-rows.js';
import type { FieldOfList, ListField, ListKind, ListNameField } from './list-kind.js';

/** What the names of a list may mean. */
export type Options = Partial<Record<ListNameField, { id: Id; name: string }[]>>;

/** Some rows of a list that goes out, and whom they name. */
export interface PartOfList {
  people: Id[];
  rows: Cells[];
}

/** All that differs between kinds of lists; how a list is read, shown, saved and undone, and kept on its way, is the same for all. */
export interface KindOfList<Row extends ComparedRow = ComparedRow> {
  kind: ListKind;
  /** Whether each list is of one employer; else they are of the partnership. */
  isOfEmployer: boolean;
  /** The template, the check, the help and the API speak of these. */
  fields: readonly FieldOfList[];
  /** What a row is about, in the words of the list: of whom, or of what. */
  nameOf(cells: Cells): string;
  /** Whose or what it is: rows of which this is the same are compared and saved together. No key of an index is longer. */
  unitOf(row: StagedRow): string;
  /** What somebody is called whom a row may add to the record, by which two of one name are found. */
  calledOf?(row: StagedRow): string | null;
  /** What a row in doubt asks. */
  doubt: Doubt;
  /** What the record has, as a list of it would say: read in again it changes nothing. */
  listOf(tenant: Tenant, whose: Whose, today: Day): AsyncIterable<PartOfList>;
  /** Which cell a refusal of the record is about; none where it is not about a row. */
  cellRefused: (refusal: DomainError) => ListField | undefined;
  /** What there is for its names to mean. */
  options(tenant: Tenant): Promise<Options>;
  /** What rows of whole units would do to the record as it is now, in the order of lines. */
  compare(actor: Actor, run: ImportRun, rows: KeptRow[]): Promise<Row[]>;
  /** What goes by all rows, once each is compared: which are saved first. */
  arrange?(actor: Actor, run: ImportRun): Promise<void>;
  /** Rows that wait for others, and are compared again with them. */
  waiting?(actor: Actor, run: ImportRun): Promise<KeptRow[]>;
  /** What must not change between comparing rows and writing them, to the end of the transaction. */
  holdStill?(actor: Actor): Promise<void>;
  /** Writes rows of whole units in a few statements. */
  write(actor: Actor, run: ImportRun, rows: Row[]): Promise<WrittenRow[]>;
  /** Takes back what rows of whole units wrote, where nothing was built on it. */
  undo(actor: Actor, run: ImportRun, rows: RowToUndo[]): Promise<UndoneRow[]>;
}

/** The kinds of lists that there are; each says so itself. */
@Injectable()
export class KindsOfLists {
  private readonly kinds = new Map<ListKind, KindOfList>();

  add<Row extends ComparedRow>(kind: KindOfList<Row>): void {
    this.kinds.set(kind.kind, kind);
  }

  of(kind: ListKind): KindOfList {
    return this.kinds.get(kind)!;
  }
}
