import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, ListField as ListOf, PageArgs, TextField, WholeField } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { DayOrder, NameOrder } from './import.model.js';
import { ImportOutcome } from './import-state.model.js';
import { ListField, ListKind, ListNameField } from './list-kind.js';
import { Encoding, Separator } from './reading.model.js';

@ArgsType()
export class ImportArgs {
  @IdField()
  importId: Id;
}

@ArgsType()
export class ImportPageArgs extends PageArgs {
  @IdField()
  importId: Id;
}

@ArgsType()
export class ImportRowsArgs extends ImportPageArgs {
  @Field(() => ImportOutcome, { nullable: true, description: 'Rows that would do this; all if left out.' })
  outcome?: ImportOutcome | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only those of which undoing the list left something as it is; all if left out.',
  })
  onlyKept?: boolean | null;
}

@ArgsType()
export class ListFieldsArgs {
  @Field(() => ListKind, { defaultValue: 'STAFF' })
  kind: ListKind;
}

@InputType({ description: 'Which column is a field.' })
export class ColumnInput {
  @Field(() => ListField)
  field: ListField;

  @WholeField({ from: 1, to: 200, nullable: true, description: 'Which column, from 1; null is none.' })
  column?: number | null;
}

@InputType({ description: 'How a file is read; what is left out is found out, or stays as it was chosen.' })
export class ReadingInput {
  @Field(() => Encoding, { nullable: true })
  encoding?: Encoding | null;

  @Field(() => Separator, { nullable: true })
  separator?: Separator | null;

  @TextField({ min: 1, max: 100, nullable: true, description: 'The sheet of a workbook.' })
  sheet?: string | null;

  @WholeField({ from: 1, to: 1_000, nullable: true, description: 'The line in which the headings stand.' })
  headingLine?: number | null;

  @ListOf(() => ColumnInput, {
    max: 12,
    nullable: true,
    description: 'Which column is which field; of the others the choice stays.',
  })
  columns?: ColumnInput[] | null;

  @Field(() => DayOrder, { nullable: true })
  dayOrder?: DayOrder | null;

  @Field(() => NameOrder, { nullable: true })
  nameOrder?: NameOrder | null;
}

@InputType({
  description: 'A list to read from a file that was sent: what it would change is shown, and nothing saved.',
})
export class ReadListInput {
  @Field(() => ListKind, { defaultValue: 'STAFF', description: 'What it is a list of.' })
  kind: ListKind;

  @IdField({ description: 'The file, as sending it answered.' })
  fileId: Id;

  @IdField({ nullable: true, description: 'The employer whose list it is; left out of a list of the partnership.' })
  agencyId?: Id | null;

  @Field(() => DayScalar, {
    description:
      'As of which day it is, from 1950 to today: what it changes in a post holds from then on. Training and demand say their own days.',
  })
  listedOn: Day;
}

@InputType({ description: 'A list to read otherwise than it was.' })
export class ReadAgainInput extends ReadingInput {
  @IdField()
  importId: Id;
}

@InputType({
  description: 'Who a row in doubt is about: somebody on the record, or, where that is left out, somebody new.',
})
export class SayWhoInput {
  @IdField()
  importId: Id;

  @WholeField({ from: 1, to: 10_000_000 })
  line: number;

  @IdField({ nullable: true })
  practitionerId?: Id | null;
}

@InputType({
  description: 'What the lists of an employer, or of the partnership, mean by a name that nothing of ours has.',
})
export class SayMeaningInput {
  @IdField()
  importId: Id;

  @Field(() => ListNameField)
  field: ListNameField;

  @TextField({ min: 1, max: 200, description: 'As the list has it; capitals do not count.' })
  name: string;

  @IdField({ description: 'What is meant.' })
  meansId: Id;
}

@InputType({ description: 'A row in doubt that is right as it stands.' })
export class SayRightInput {
  @IdField()
  importId: Id;

  @WholeField({ from: 1, to: 10_000_000 })
  line: number;
}

@InputType({ description: 'A list to save.' })
export class SaveListInput {
  @IdField()
  importId: Id;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the good rows are saved though others are refused or in doubt, which stay aside; else all or nothing.',
  })
  onlyGoodRows: boolean;
}

@InputType({ description: 'A list to undo.' })
export class UndoListInput {
  @IdField()
  importId: Id;
}

@InputType({ description: 'A list to withdraw.' })
export class WithdrawListInput {
  @IdField()
  importId: Id;
}
