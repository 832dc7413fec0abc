import type { Id } from '@app/kernel';
import type { ImportOutcome } from './import-state.model.js';
import type { ListField } from './list-kind.js';

/** What a row says, by field; a field that no column is, is left out. */
export type Cells = Partial<Record<ListField, string>>;

/** What a steward says of a row whose person is in doubt. */
export type WhoItIs = { isNew: true } | { practitionerId: Id };

/** What a steward says of a row in doubt: who it is about, or that it is right as it stands. */
export type Said = WhoItIs | { isRight: true };

/** What a row in doubt asks: who it is about, or whether it is right. */
export type Doubt = 'WHO' | 'WHETHER_RIGHT';

/** A row of a file by field, and what a steward said of it. */
export interface StagedRow {
  line: number;
  cells: Cells;
  problem?: string;
  said?: Said | null;
}

/** What is wrong with a row, or to be known of it. */
export interface Remark {
  field: ListField;
  says: string;
  /** Whether it is that nobody has something by this name: it can be said what is meant. */
  isUnknownName?: true;
}

/** What a row would do, or why nothing. */
export interface ComparedRow {
  line: number;
  outcome: ImportOutcome;
  practitionerId: Id | null;
  changes: { field: ListField; before: string | null; after: string | null }[];
  problems: Remark[];
  notes: Remark[];
  /** Who may be meant, where that is in doubt. */
  namesakes: { id: Id; name: string; posts: string[] }[];
}

/** What was written of one row, and by what it can be undone. */
export interface WrittenRow {
  line: number;
  /** Null where it is about nobody. */
  practitionerId: Id | null;
  /** The post as it stands after it. */
  postId?: Id | null;
  undo: object;
}

/** A row that was saved, with what it wrote. */
export interface RowToUndo {
  line: number;
  practitionerId: Id | null;
  written: unknown;
}

/** What became of undoing a row: why something of it stays, or null. */
export interface UndoneRow {
  line: number;
  kept: string | null;
}
