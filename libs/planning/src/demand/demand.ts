import type { Day, Id } from '@app/kernel';
import type { Meanings, RowOfList, RowRemark } from '@app/workforce';

/** A field of a list of demand. */
export type DemandField = 'CLUSTER' | 'NEED_LEVEL' | 'FAMILIES' | 'HOURS_PER_FAMILY' | 'FIRST_DAY' | 'LAST_DAY';

/** Families expected from a day on, to a last day where there is one; hours are those of a week, for each. */
export interface Demand {
  families: number;
  hoursPerFamily: number;
  firstDay: Day;
  lastDay: Day | null;
}

/** Where, and at which need level. */
export interface DemandCell {
  clusterId: Id;
  needLevelId: Id;
}

export interface KnownDemand extends Demand, DemandCell {
  id: Id;
}

/** One row of a list of demand. What is left out has no column in the list; null is an empty cell, or one that cannot be read. */
export interface ListedDemand {
  line: number;
  cluster: string | null;
  needLevel: string | null;
  families: number | null;
  hoursPerFamily: number | null;
  firstDay: Day | null;
  lastDay?: Day | null;
  /** Whether a steward said that it is right though it changes so much. */
  isRight: boolean;
}

/** What rows may name; the same for all of them. */
export interface OfferedForDemand {
  clusters: { id: Id; name: string; area: string }[];
  levels: { id: Id; name: string; synonyms: string[]; forFamilies: boolean }[];
  meanings: Meanings;
}

export type DemandRemark = RowRemark<DemandField>;

/** What a row would do, or why nothing. */
export interface ComparedDemand extends RowOfList<DemandField> {
  write?: DemandToWrite;
}

/** What is expected, with the figure of the same day that it replaces, or the earlier one that ends before it. */
export interface DemandToWrite {
  expects: Demand & DemandCell;
  replaces: Id | null;
  ends: { id: Id; lastDay: Day } | null;
}

/** What a row wrote, by which it can be undone. */
export interface DemandUndo {
  demandId: Id;
  replaced: Id | null;
  /** The earlier figure that was ended, and the fact that has stood for it since. */
  ended: { id: Id; by: Id } | null;
}
