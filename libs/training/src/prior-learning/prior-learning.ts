import type { Day, Id } from '@app/kernel';
import type { Meanings, RowOfList, RowRemark } from '@app/workforce';

/** What kind of evidence it is: they attended it, have an award of it, or are credited with it. */
export type LearningKind = 'ATTENDANCE' | 'QUALIFICATION' | 'CREDIT';

/** What lists that we make call each, and what is shown of a row. */
export const HOW_IN_WORDS: Readonly<Record<LearningKind, string>> = {
  ATTENDANCE: 'Attended',
  QUALIFICATION: 'Qualification',
  CREDIT: 'Credit',
};

/** A field of a list of training. */
export type TrainingField =
  | 'STAFF_NUMBER'
  | 'GIVEN_NAME'
  | 'FAMILY_NAME'
  | 'MODULE'
  | 'COMPETENCY'
  | 'LEVEL'
  | 'HOW'
  | 'DONE_ON'
  | 'VALID_TO'
  | 'PROVIDER';

/** One row of a list of training. What is left out has no column in the list; null is an empty cell, or one that cannot be read. */
export interface ListedLearning {
  line: number;
  staffNumber: string;
  givenName?: string | null;
  familyName?: string | null;
  module?: string | null;
  competency?: string | null;
  level?: string | null;
  kind?: LearningKind | null;
  doneOn?: Day | null;
  /** The last day on which the certificate holds. */
  lastDay?: Day | null;
  provider?: string | null;
}

/** What somebody learnt, as it is kept: of a module, or of a competency at a rank. */
export interface Learning {
  kind: LearningKind;
  moduleId: Id | null;
  competencyId: Id | null;
  rank: number | null;
  doneOn: Day;
  lastDay: Day | null;
  provider: string | null;
}

export interface KnownLearning extends Learning {
  id: Id;
}

/** Somebody whose number a row says, with what the record has of their training. */
export interface KnownLearner {
  id: Id;
  /** The record of theirs that has the number. */
  recordId: Id;
  name: string;
  /** By which they are known, now or before, each as it is compared. */
  names: string[];
  learnings: KnownLearning[];
  /** Where a register has them as there for long enough. */
  attended: { moduleId: Id; on: Day }[];
}

export interface CompetencyOfList {
  id: Id;
  name: string;
  /** The days on which its edition is in force; null is without end. */
  from: Day | null;
  until: Day | null;
  ranks: { rank: number; name: string }[];
}

/** What rows may name; the same for all of them. */
export interface Offered {
  modules: { id: Id; name: string }[];
  competencies: CompetencyOfList[];
  meanings: Meanings;
}

export type LearningRemark = RowRemark<TrainingField>;

/** What a row would do, or why nothing. */
export interface ComparedLearning extends RowOfList<TrainingField> {
  write?: { learnerId: Id; learning: Learning; replaces: Id[] };
}

/** What a row wrote, by which it can be undone. */
export interface LearningUndo {
  learningId: Id;
  /** More than one where records of one person had it each. */
  replaced: Id[];
}
