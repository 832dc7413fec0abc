import type { Day, Id } from '@app/kernel';

/** What is wrong with a row of a list, or to be known of it. */
export interface RowRemark<Field extends string> {
  field: Field;
  says: string;
  /** Whether it is that nothing of ours has this name: it can be said what is meant. */
  isUnknownName?: true;
}

/** One thing that a row would change: before and after, as a page shows them. */
export interface RowChange<Field extends string> {
  field: Field;
  before: string | null;
  after: string | null;
}

/** Somebody on the record who may be meant, and their posts in words that tell them apart. */
export interface Namesake {
  id: Id;
  name: string;
  posts: string[];
}

/** What a row of a list of any kind would do, or why nothing. */
export interface RowOfList<Field extends string> {
  line: number;
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'DOUBTFUL' | 'REFUSED';
  /** The record that it names; null where it is about nobody, or about nobody yet. */
  practitionerId: Id | null;
  /** The post of the record that it is about, of a staff list; left out is none, or none yet. */
  postId?: Id;
  /** What it changes of who manages whom, of a staff list, by which its rows are put in order; left out is nothing. */
  lines?: object;
  /** The first day of a post that it would open, of a staff list; left out is none. */
  opensOn?: Day;
  changes: RowChange<Field>[];
  problems: RowRemark<Field>[];
  notes: RowRemark<Field>[];
  /** Who may be meant, where that is in doubt. */
  namesakes: Namesake[];
}

/** What a row in doubt is said to be: who it is about. */
export type WhoItIs = { isNew: true } | { practitionerId: Id };

/** What became of undoing a row: why something of it stays, or null. */
export interface UndoneRow {
  line: number;
  kept: string | null;
  /** What of all that it wrote stays, to be tried again; left out is all of it. */
  stays?: object;
  /** The post that it is about again; left out is the one that it was about. */
  postId?: Id;
}

type Row = Pick<RowOfList<never>, 'line' | 'practitionerId' | 'postId'>;

/** A row that would do nothing, for these reasons. */
export const refusedRow = <Field extends string>(
  { line, practitionerId, postId }: Row,
  problems: RowRemark<Field>[],
): RowOfList<Field> => ({
  ...{ line, practitionerId, postId, outcome: 'REFUSED', problems },
  ...{ changes: [], notes: [], namesakes: [] },
});

/** The row, unless some of its cells cannot be read; of such a one it is not said that it is missing too. */
export function refusedIfUnread<Field extends string, Compared extends RowOfList<Field>>(
  row: Compared,
  unread: RowRemark<Field>[],
): Compared | RowOfList<Field> {
  if (unread.length === 0) return row;
  const others = row.problems.filter(({ field }) => !unread.some((one) => one.field === field));
  return { ...refusedRow(row, [...unread, ...others]), namesakes: row.namesakes };
}
