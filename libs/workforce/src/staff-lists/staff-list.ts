import type { Day, Id } from '@app/kernel';
import type { Meanings, Namesake, RowChange, RowOfList, RowRemark, WhoItIs } from '../lists/index.js';
import type { NearNumber } from './near-numbers.queries.js';

/** One row of an employer’s staff list: somebody in a post. What is left out has no column in the list; null is an empty cell. */
export interface ListedRow {
  line: number;
  staffNumber: string;
  givenName: string;
  familyName: string;
  email?: string | null;
  role: string;
  site?: string | null;
  team?: string | null;
  /** The staff number of the line manager at the same employer. */
  manager?: string | null;
  weeklyHours?: number | null;
  firstDay?: Day | null;
  lastDay?: Day | null;
}

/** A field of a staff list. */
export type StaffField =
  | 'STAFF_NUMBER'
  | 'GIVEN_NAME'
  | 'FAMILY_NAME'
  | 'EMAIL'
  | 'ROLE'
  | 'SITE'
  | 'TEAM'
  | 'LINE_MANAGER'
  | 'WEEKLY_HOURS'
  | 'FIRST_DAY'
  | 'LAST_DAY';

/** Something that a list calls by its name. */
export interface Named {
  id: Id;
  name: string;
}

/** A post with the employer of the list, as it is on the day of the list. */
export interface KnownPost {
  id: Id;
  /** The number there of the record for which it was written; null is none, or that it was written for several that were joined by then. */
  number: string | null;
  role: Named;
  site: Named | null;
  team: Named | null;
  manager: (Named & { number: string | null }) | null;
  weeklyHours: number | null;
  /** The first day of the post itself, whatever changed since. */
  firstDay: Day;
  /** The first day of it as it is now. */
  holdsFrom: Day;
  lastDay: Day | null;
  /** From when on it goes on changed, as recorded already. */
  changesOn: Day | null;
}

/** Hours a week from a day to a day; null is from ever, or for ever. */
export interface Hours {
  firstDay: Day | null;
  lastDay: Day | null;
  weeklyHours: number | null;
  /** Of a post with another employer, its name. */
  employer?: string;
}

export interface KnownPerson {
  id: Id;
  /** The record of theirs that has the number, if any does: whose name, address and rows of lists these are. */
  recordId: Id;
  givenName: string;
  familyName: string;
  email: string | null;
  /** Their names before, whole, as `keyOf` has them. */
  formerNames: string[];
  /** Theirs at this employer. */
  number: string | null;
  /** Those that go on after the day of the list, or begin later. */
  posts: KnownPost[];
  /** Those that had ended by then, as they last were. */
  ended: KnownPost[];
  /** Hours a week with other employers. */
  elsewhere: Hours[];
}

/** Rows of the same list about people of the same name, with another number. */
export interface ListedNamesakes {
  /** The first line above that has it; null is none. */
  above: number | null;
  /** Whom the list put on the record by it already. */
  added: Id[];
  /** A line with another number that is said to be the same person; left out is none. */
  alsoSaid?: number;
}

/** What the record has of the people of some rows. */
export interface Known {
  roles: Named[];
  sites: Named[];
  teams: Named[];
  meanings: Meanings;
  /** Whoever has the staff number, or is said to be meant. */
  person?: KnownPerson;
  namesakes: Namesake[];
  /** The line above of the same list that has their name and another number; null is none. */
  namesakeAbove: number | null;
  /** A staff number of this employer that is nearly theirs, which nobody has. */
  nearNumber?: NearNumber;
  said?: WhoItIs;
  /** A line of the same list that is said to be the same person, with another number. */
  alsoSaid?: number;
  /** Rows of the same list about the same person, by another number that they have at this employer. */
  byOtherNumbers: ListedRow[];
  /** Managers by staff number; those that the list adds have no id yet, and the name that the list gives them. */
  managers: Map<string, Named>;
}

export type ListChange = RowChange<StaffField>;
export type Remark = RowRemark<StaffField>;
export type RowOutcome = RowOfList<StaffField>['outcome'];

/** What is to be written of a post; what is left out stays as it is. */
export interface PostTerms {
  roleId: Id;
  siteId?: Id | null;
  teamId?: Id | null;
  /** Of the line manager; by staff number where the list adds them. */
  managerId?: Id | null;
  managerNumber?: string;
  weeklyHours?: number | null;
}

export interface PersonWrite {
  /** The record; null is somebody new. */
  id: Id | null;
  /** Whose posts are those of that record by now. */
  answersId: Id | null;
  number: string;
  /** Whether the number is new to the record. */
  addsNumber: boolean;
  givenName: string;
  familyName: string;
  isRenamed: boolean;
  /** Left out stays as it is. */
  email?: string | null;
}

export type PostWrite =
  | {
      kind: 'OPEN';
      terms: PostTerms;
      firstDay: Day;
      lastDay: Day | null;
      ends?: { postId: Id; lastDay: Day };
      /** The post before, of which it has what no list tells: who hosts it and who supervises; null is none. */
      followsId: Id | null;
    }
  | { kind: 'CHANGE'; postId: Id; terms: Partial<PostTerms>; firstDay: Day; lastDay?: Day }
  | { kind: 'END'; postId: Id; lastDay: Day };

/** What a row wrote, by which it can be undone. */
export interface RowUndo {
  /** Whether it put its person on the record. */
  isNew: boolean;
  /** Their name before, as it was kept. */
  formerNameId: Id | null;
  /** Left out is not changed. */
  email?: { before: string | null; after: string | null };
  /** The staff number that it gave them. */
  number: string | null;
  /** The posts that it wrote, of which the first goes on, and the one that they stand for. */
  posts: Id[];
  replaced: Id | null;
}

/** What was written of one row. */
export interface WrittenRow {
  line: number;
  practitionerId: Id;
  /** The post as it stands after it. */
  postId: Id | null;
  undo: RowUndo;
}

/** What a row would do, or why nothing. */
export interface ComparedRow extends RowOfList<StaffField> {
  person?: PersonWrite;
  post?: PostWrite;
}
