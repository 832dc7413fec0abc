import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, NumberField, ReasonField } from '@app/graphql';
import type { Day } from '@app/kernel';

const LONG_HOURS = {
  ...{ max: 500, nullable: true },
  description: 'Why more than 60 hours a week over all posts of the person are right; without it they are refused.',
};

@ArgsType()
export class PostsArgs {
  @IdField({ description: 'Who holds them.' })
  practitionerId: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'With those that ended on this day or later; today if left out.',
  })
  since?: Day | null;
}

/** What may change in a post while it goes on. */
@InputType({ isAbstract: true })
class PostTerms {
  @IdField({ nullable: true })
  hostId?: string | null;

  @IdField({ nullable: true })
  siteId?: string | null;

  @IdField({ nullable: true })
  teamId?: string | null;

  @NumberField({ from: 0, to: 168, nullable: true, description: 'Hours a week; null is unknown.' })
  weeklyHours?: number | null;

  @ReasonField(LONG_HOURS)
  longHoursReason?: string | null;

  @IdField({ nullable: true })
  lineManagerId?: string | null;

  @IdField({ nullable: true })
  clinicalSupervisorId?: string | null;
}

@InputType({ description: 'A post to open for a practitioner.' })
export class OpenPostInput extends PostTerms {
  @IdField()
  practitionerId: string;

  @IdField()
  roleId: string;

  @IdField()
  employerId: string;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true })
  lastDay?: Day | null;
}

@InputType({
  description: 'What changes in a post from a day on, and why. What is left out stays as it is; null is none.',
})
export class ChangePostInput extends PostTerms {
  @IdField({ description: 'The post as it is now.' })
  postId: string;

  @Field(() => DayScalar, { description: 'The first day on which it is so.' })
  firstDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@ArgsType()
export class ForeseenEndingArgs {
  @IdField()
  postId: string;

  @Field(() => DayScalar, { description: 'The last day in post.' })
  lastDay: Day;
}

@InputType({ description: 'Whose people have another line manager from a day on, and who that is.' })
export class HandOverInput {
  @IdField({ description: 'Their line manager until then.' })
  fromId: string;

  @IdField({ description: 'Their line manager from then on.' })
  toId: string;

  @Field(() => DayScalar, { description: 'The first day on which it is so.' })
  firstDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A post to end, and why.' })
export class EndPostInput {
  @IdField()
  postId: string;

  @Field(() => DayScalar, { description: 'The last day in post.' })
  lastDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A post to void, and why.' })
export class VoidPostInput {
  @IdField({ description: 'The post as it is now.' })
  postId: string;

  @ReasonField({ max: 500 })
  reason: string;

  @ReasonField(LONG_HOURS)
  longHoursReason?: string | null;
}

@InputType({ description: 'A post whose end is to be voided, and why.' })
export class VoidPostEndInput {
  @IdField({ description: 'The post as it is now.' })
  postId: string;

  @ReasonField({ max: 500 })
  reason: string;

  @ReasonField(LONG_HOURS)
  longHoursReason?: string | null;
}
