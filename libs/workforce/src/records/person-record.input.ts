import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, ListField, ReasonField, TextField } from '@app/graphql';
import type { Day } from '@app/kernel';

const NAME = { max: 100, says: true, description: 'Empty where somebody has one name alone.' } as const;
const ADDRESS = {
  min: 3,
  max: 254,
  nullable: true,
  description: 'Where mail about their places and posts goes.',
} as const;

const ANOTHER = {
  defaultValue: false,
  description:
    'Whether they are another person than those who are or were called the same; without it that is refused.',
} as const;

@ArgsType()
export class PersonArgs {
  @IdField()
  practitionerId: string;
}

@InputType({ description: 'What an employer calls somebody in its own staff list.' })
export class StaffNumberInput {
  @IdField()
  agencyId: string;

  @TextField({ min: 1, max: 40 })
  number: string;
}

@InputType({ description: 'Somebody who works with families, paid or not, and is not on the record yet.' })
export class AddPersonInput {
  @TextField(NAME)
  givenName: string;

  @TextField(NAME)
  familyName: string;

  @IdField({ nullable: true, description: 'Main professional background.' })
  professionId?: string | null;

  @Field({ defaultValue: true, description: 'False for a volunteer.' })
  paid: boolean;

  @TextField(ADDRESS)
  email?: string | null;

  @ListField(() => StaffNumberInput, { max: 10, nullable: true })
  staffNumbers?: StaffNumberInput[] | null;

  @Field(ANOTHER)
  isAnother: boolean;
}

@InputType({ description: 'What changes of a person; what is left out stays, and null is none.' })
export class ChangePersonInput {
  @IdField()
  practitionerId: string;

  @IdField({ nullable: true, description: 'Main professional background.' })
  professionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False for a volunteer.' })
  paid?: boolean | null;

  @TextField(ADDRESS)
  email?: string | null;

  @ListField(() => StaffNumberInput, { max: 10, nullable: true, description: 'In place of those that there are.' })
  staffNumbers?: StaffNumberInput[] | null;
}

@InputType({ description: 'What somebody is called from a day on, or should have been called all along.' })
export class ChangeNameInput {
  @IdField()
  practitionerId: string;

  @TextField(NAME)
  givenName: string;

  @TextField(NAME)
  familyName: string;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The first day on which they are called so, today or earlier, and after the first day of the name before: that still finds them. Left out, the name before was never right, and finds nobody.',
  })
  firstDay?: Day | null;

  @ReasonField({ max: 500 })
  reason: string;

  @Field(ANOTHER)
  isAnother: boolean;
}

@InputType({ description: 'Days on which somebody is away for long.' })
export class RecordLeaveInput {
  @IdField()
  practitionerId: string;

  @Field(() => DayScalar, { description: 'In 1950 or later, at most two years ahead.' })
  firstDay: Day;

  @Field(() => DayScalar, { description: 'Within five years of the first.' })
  lastDay: Day;
}

@InputType({ description: 'A leave that was recorded in error, or has other days than were said.' })
export class VoidLeaveInput {
  @IdField()
  leaveId: string;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A function that somebody takes on.' })
export class CarryFunctionInput {
  @IdField()
  practitionerId: string;

  @IdField()
  functionId: string;

  @Field(() => DayScalar, { description: 'At most two years ahead.' })
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; left out, until it is ended.' })
  lastDay?: Day | null;
}

@InputType({ description: 'A function that somebody gives up.' })
export class EndFunctionInput {
  @IdField({ description: 'What is carried, of a person’s `functions`.' })
  carriedId: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day. Left out, it never was: it is taken back whole.',
  })
  lastDay?: Day | null;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'What somebody says of carrying a function.' })
export class RecordWillingnessInput {
  @IdField()
  practitionerId: string;

  @IdField()
  functionId: string;

  @Field()
  willing: boolean;
}
