import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { RoleFunction } from '@app/roles';
import { Profession } from '../people/index.js';
import { Agency } from '../places/index.js';
import { Post } from '../posts/index.js';

@Holds('names a person')
@ObjectType({ description: 'What somebody was called before, or was called wrongly.' })
export class FormerName {
  @Field({ description: 'Given and family name.' })
  name: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which they were called so; null where it was never right, and was put right.',
  })
  lastDay: Day | null;

  @Holds('free text')
  @Field({ description: 'Why it was changed.' })
  reason: string;
}

@Holds('names a person')
@ObjectType({ description: 'What an employer calls somebody in its own staff list.' })
export class StaffNumber {
  @Field(() => Agency)
  agency: Agency;

  @Field()
  number: string;
}

@Holds('names a person')
@ObjectType({ description: 'Days on which somebody is away for long: they stay in every count, and are not matched.' })
export class Leave {
  @Field(() => ID)
  id: Id;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar)
  lastDay: Day;
}

@Holds('names a person')
@ObjectType({ description: 'A function that somebody carries beside a role, such as lead professional.' })
export class FunctionCarried {
  @Field(() => ID)
  id: Id;

  @Field(() => RoleFunction)
  function: RoleFunction;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null is open-ended.' })
  lastDay: Day | null;
}

@Holds('names a person')
@ObjectType({ description: 'Whether somebody would carry a function: their own word, apart from whether they can.' })
export class FunctionWillingness {
  @Field(() => RoleFunction)
  function: RoleFunction;

  @Field()
  willing: boolean;

  @Field(() => DayScalar, { description: 'Since when.' })
  firstDay: Day;
}

@Holds('names a person')
@ObjectType({ description: 'Another record of the same person, which was joined to this one.' })
export class JoinedRecord {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Given and family name, as it has them.' })
  name: string;

  @Field(() => [StaffNumber], { complexity: about(2), description: 'One of each employer that has one, by its name.' })
  staffNumbers: StaffNumber[];

  @Field(() => DayScalar)
  joinedOn: Day;

  @Holds('free text')
  @Field({ description: 'How it is known that they are one person.' })
  reason: string;
}

@Holds('a person')
@ObjectType({ description: 'A person as the steward keeps them: names, contact, posts, leave and functions.' })
export class PersonRecord {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Given and family name.' })
  name: string;

  @Field({ description: 'Empty where somebody has one name alone.' })
  givenName: string;

  @Field({ description: 'Empty where somebody has one name alone.' })
  familyName: string;

  @Field(() => [FormerName], { description: 'What they were called before, the latest first.' })
  formerNames: FormerName[];

  @Field(() => String, { nullable: true, description: 'Where mail about their places and posts goes.' })
  email: string | null;

  @Field(() => Profession, { nullable: true, description: 'Main professional background; null is unknown.' })
  profession: Profession | null;

  @Field({ description: 'False for a volunteer.' })
  paid: boolean;

  @Field(() => [StaffNumber], { description: 'One of each employer that has one, by its name.' })
  staffNumbers: StaffNumber[];

  @Field(() => [JoinedRecord], {
    complexity: about(1),
    description: 'Other records of theirs that were joined to this one, the latest first.',
  })
  joined: JoinedRecord[];

  @Field(() => [Post], { description: 'All posts that stand, the latest first.' })
  posts: Post[];

  @Field(() => [Leave], { description: 'The latest first.' })
  leave: Leave[];

  @Field(() => [FunctionCarried], { description: 'By name, the latest first.' })
  functions: FunctionCarried[];

  @Field(() => [FunctionWillingness], { description: 'The last word on each function that was spoken of, by name.' })
  willingness: FunctionWillingness[];
}
