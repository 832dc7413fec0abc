import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, connectionOf, DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id, Instant } from '@app/kernel';
import { Agency, Practitioner } from '@app/workforce';
import { ImportOutcome, ImportState } from './import-state.model.js';
import { ListField, ListKind } from './list-kind.js';
import { Encoding, FileFormat, Separator } from './reading.model.js';

export const DayOrder = closedSet('DayOrder', 'How days are written that are no ISO days.', {
  DAY_FIRST: 'Day, month, year: 2/11/2026 is 2 November.',
  MONTH_FIRST: 'Month, day, year: 2/11/2026 is 11 February.',
});
export type DayOrder = keyof typeof DayOrder;

export const NameOrder = closedSet('NameOrder', 'In which order names are written that have no comma.', {
  GIVEN_FIRST: 'Jane Smith: the given name first.',
  FAMILY_FIRST: 'Smith Jane: the family name first.',
});
export type NameOrder = keyof typeof NameOrder;

@Holds('impersonal')
@ObjectType({ description: 'What a field of a list is: the template, the check and the help speak of these.' })
export class ListFieldMeaning {
  @Field(() => ListField)
  key: ListField;

  @Field({ description: 'What its heading is in the template.' })
  name: string;

  @Field({ description: 'What it means, and what an empty cell does.' })
  means: string;

  @Field({ description: 'How it looks.' })
  example: string;

  @Field({ description: 'Whether a list must have it.' })
  required: boolean;

  @Field({ description: 'The same in words: where another field may stand in for it, that either is needed.' })
  needed: string;
}

@Holds('impersonal')
@ObjectType({ description: 'Which column of the file a field is.' })
export class ImportColumn {
  @Field(() => ListField)
  field: ListField;

  @Holds('order')
  @Field(() => Int, { nullable: true, description: 'Which column, from 1; null is none.' })
  column: number | null;
}

@Holds('impersonal')
@ObjectType({ description: 'How many rows would do this.' })
export class ImportCount {
  @Field(() => ImportOutcome)
  outcome: ImportOutcome;

  @Holds('count of things')
  @Field(() => Int)
  rows: number;
}

@Holds('impersonal')
@ObjectType({ description: 'A list that came in as a file: of one employer, or of the partnership.' })
export class ImportedList {
  @Field(() => ID)
  id: Id;

  @Field(() => ListKind, { description: 'What it is a list of.' })
  kind: ListKind;

  @Field(() => Agency, { nullable: true, description: 'The employer whose list it is; null is of the partnership.' })
  agency: Agency | null;

  @Field({ description: 'What the file is called.' })
  fileName: string;

  @Field(() => DayScalar, { description: 'As of which day it is: what it changes in a post holds from then on.' })
  listedOn: Day;

  @Field(() => ImportState)
  state: ImportState;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many rows it has.' })
  rowCount: number;

  @Holds('count of things')
  @Field(() => Int, {
    description: 'How many rows are done of what is under way: read, compared, saved or taken back.',
  })
  doneCount: number;

  @Holds('count of things')
  @Field(() => Int, { description: 'Of how many rows undoing it left something as it is, since more was built on it.' })
  keptCount: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why what is under way stands still: null where it goes on by itself, or nothing is under way.',
  })
  trouble: string | null;

  @Field(() => [ImportCount], {
    description: 'How many rows would do what; in the order of the outcomes.',
    complexity: about(5),
  })
  counts: ImportCount[];

  @Field({
    description: 'Whether it is being worked on; it goes on by itself until it is done, or stands still (`trouble`).',
  })
  isUnderWay: boolean;

  @Field({ description: 'How it stands, in one sentence.' })
  inWords: string;

  @Field(() => FileFormat)
  format: FileFormat;

  @Field(() => Encoding, { nullable: true, description: 'How its letters are written; null of a workbook.' })
  encoding: Encoding | null;

  @Field(() => Separator, { nullable: true, description: 'What parts its cells; null of a workbook.' })
  separator: Separator | null;

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null of a text file.' })
  sheet: string | null;

  @Field(() => [String], { description: 'The sheets of the workbook.', complexity: about(3) })
  sheets: string[];

  @Holds('order')
  @Field(() => Int, { description: 'The line of the file in which the headings stand.' })
  headingLine: number;

  @Field(() => [String], { description: 'The headings of the file, in its order.', complexity: about(15) })
  headings: string[];

  @Field(() => [ImportColumn], { description: 'Which column is which field.', complexity: about(11) })
  columns: ImportColumn[];

  @Field(() => DayOrder, {
    nullable: true,
    description: 'How its days are written; null is not said yet, or all are ISO days.',
  })
  dayOrder: DayOrder | null;

  @Field(() => NameOrder, {
    nullable: true,
    description:
      'How its names are written where both stand in one column without a comma; null is not said, or not needed.',
  })
  nameOrder: NameOrder | null;

  @Field(() => [ListField], {
    description: 'The fields that a list must have and no column is.',
    complexity: about(2),
  })
  missing: ListField[];

  @Field({
    description:
      'Whether it must be said how its days are written: they can be read both ways, or contradict one another.',
  })
  asksDayOrder: boolean;

  @Field({ description: 'Whether it must be said how its names are written: which part is which cannot be told.' })
  asksNameOrder: boolean;

  @Field({ description: 'Who read it in.' })
  madeBy: string;

  @Field(() => DateTimeScalar)
  madeAt: Instant;

  @Field(() => String, { nullable: true, description: 'Who saved, undid or withdrew it.' })
  settledBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  settledAt: Instant | null;
}

export const ImportedListConnection = connectionOf(ImportedList);

@Holds('names a person')
@ObjectType({ description: 'One cell of a row.' })
export class ImportCell {
  @Field(() => ListField)
  field: ListField;

  @Field()
  text: string;
}

@Holds('names a person')
@ObjectType({ description: 'One thing that a row changes.' })
export class ImportChange {
  @Field(() => ListField)
  field: ListField;

  @Field(() => String, { nullable: true, description: 'What the record says; null is nothing.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it would say; null is nothing.' })
  after: string | null;
}

@Holds('names a person')
@ObjectType({ description: 'What is wrong with a cell, or to be known of it.' })
export class ImportRemark {
  @Field(() => ListField)
  field: ListField;

  @Field(() => String, { nullable: true, description: 'The heading of its column; null where the file has none.' })
  heading: string | null;

  @Field({ description: 'What the cell says.' })
  value: string;

  @Field({ description: 'What is wrong, and what to do.' })
  says: string;
}

@Holds('names a person')
@ObjectType({ description: 'Somebody on the record who may be meant.' })
export class ImportNamesake {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => [String], {
    description:
      'Their posts that day: the employer, role, site and team, and the last signs of their staff number there, which tell them apart.',
    complexity: about(1),
  })
  posts: string[];
}

@Holds('names a person')
@ObjectType({ description: 'A row of a list, and what it would do, or did.' })
export class ImportRow {
  @Field(() => Int, { description: 'The line of the file on which it begins.' })
  line: number;

  @Field(() => ImportOutcome)
  outcome: ImportOutcome;

  @Field({ description: 'What it is about, as the list has it: the name of a person, or a cluster and a need level.' })
  name: string;

  @Field({ description: 'Whether it was written to the record, and stands.' })
  isSaved: boolean;

  @Field(() => String, { nullable: true, description: 'Why undoing the list left something of it; null is nothing.' })
  kept: string | null;

  @Field(() => Practitioner, {
    nullable: true,
    description:
      'Who it is about; null where that is not known, they are new or were until the list was undone, or it is about nobody.',
  })
  practitioner: Practitioner | null;

  @Field(() => [ImportCell], { description: 'What it says, cell by cell.', complexity: about(11) })
  cells: ImportCell[];

  @Field(() => [ImportChange], { description: 'What it changes.', complexity: about(2) })
  changes: ImportChange[];

  @Field(() => [ImportRemark], { description: 'Why it is refused.', complexity: about(1) })
  problems: ImportRemark[];

  @Field(() => [ImportRemark], {
    description: 'What is to be known of it: where the record differs and stays.',
    complexity: about(1),
  })
  notes: ImportRemark[];

  @Field(() => [ImportNamesake], { description: 'Who may be meant, where that is in doubt.', complexity: about(1) })
  namesakes: ImportNamesake[];
}

export const ImportRowConnection = connectionOf(ImportRow);
