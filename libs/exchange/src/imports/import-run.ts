import type { Day, Id } from '@app/kernel';
import type { ImportOutcome, ImportState } from './import-state.model.js';
import type { ListKind } from './list-kind.js';
import type { Reading } from './read-list.js';

/** A list, as whoever works on it has it before them. */
export interface ImportRun {
  id: Id;
  kind: ListKind;
  /** The employer whose list it is; null is of the partnership. */
  agencyId: Id | null;
  /** None once it is forgotten. */
  fileId: Id | null;
  listedOn: Day;
  state: ImportState;
  /** Whether it is worked on and does not stand still. */
  isUnderWay: boolean;
  /** Whether it was saved or withdrawn. */
  isSettled: boolean;
  reading: Reading;
  rowCount: number;
  /** How many rows do what, once all are compared. */
  counts: Partial<Record<ImportOutcome, number>>;
  /** Up to which unit its rows are compared. */
  comparedTo: string;
  savesGoodRows: boolean;
  /** Why it stands still; null where it does not. */
  trouble: string | null;
  attempt: number;
  workedBy: Id;
}

/** Whose a list is. */
export type Whose = Pick<ImportRun, 'agencyId'>;

/** The employer of a list of a kind that has one. */
export const employerOf = ({ agencyId }: Whose): Id => agencyId!;
