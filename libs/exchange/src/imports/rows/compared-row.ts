import type { Id } from '@app/kernel';
import type { RowOfList, RowRemark, WhoItIs } from '@app/workforce';
import type { ListField } from '../list-kind.js';

/** What a row says, by field; a field that no column is, is left out. */
export type Cells = Partial<Record<ListField, string>>;

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

export type Remark = RowRemark<ListField>;
export type ComparedRow = RowOfList<ListField>;

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
