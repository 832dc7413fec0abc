import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, connectionOf, DateTimeScalar, DayScalar, TimeScalar } from '@app/graphql';
import type { Day, Id, Instant } from '@app/kernel';
import { AttendanceState } from '@app/training';

const RECORDED = 'When the change that tells it was recorded, by the clock of the partnership.';

@Holds('impersonal')
@ObjectType({
  description:
    'A role, organisation, place, team or module, as it is called now. That it is renamed is told as no change.',
})
export class NamedThing {
  @Field(() => ID)
  id: Id;

  @Field()
  name: string;
}

@Holds('names a person')
@ObjectType({ description: 'What an employer calls somebody in its own staff list.' })
export class NumberAtEmployer {
  @Field(() => NamedThing)
  employer: NamedThing;

  @Field({ description: 'As that employer writes it.' })
  number: string;
}

@Holds('a person')
@ObjectType({
  description:
    'A record of a person that changed, as it is now. Names, address and numbers are told to whoever may read them.',
})
export class ChangedPerson {
  @Field(() => ID)
  id: Id;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt: Instant;

  @Field(() => ID, {
    nullable: true,
    description:
      'The record that answers for this one, where two were joined as one person’s; null where it is its own.',
  })
  samePersonAs: Id | null;

  @Field({
    description:
      'Whether nobody knows any more whose it was: it was erased, or the list that added it was undone. Let them go too.',
  })
  isErased: boolean;

  @Field({ description: 'False for volunteers.' })
  isPaid: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Empty where somebody has one name alone; null where it may not be told, or nobody knows it any more.',
  })
  givenName: string | null;

  @Field(() => String, { nullable: true, description: 'As the given name.' })
  familyName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address at work; null without one, or where it may not be told.',
  })
  email: string | null;

  @Field(() => [NumberAtEmployer], {
    complexity: about(2),
    description: 'Staff numbers, by the name of the employer; none where they may not be told.',
  })
  staffNumbers: NumberAtEmployer[];
}

@Holds('names a person')
@ObjectType({
  description:
    'A post that changed, as it is now. A post is never edited: what is changed of it is voided, and another with the same `originId` takes its place.',
})
export class ChangedPost {
  @Field(() => ID)
  id: Id;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt: Instant;

  @Field(() => ID, { description: 'The first of those that this post was, by ends and changes.' })
  originId: Id;

  @Field({ description: 'Whether it stands no more: it was wrong, or another has taken its place.' })
  isVoided: boolean;

  @Field(() => ID, { description: 'Whose it is; of joined records the one that answers.' })
  practitionerId: Id;

  @Field(() => NamedThing)
  role: NamedThing;

  @Field(() => NamedThing)
  employer: NamedThing;

  @Field(() => NamedThing, {
    nullable: true,
    description: 'The agency that hosts it; null where that is the employer.',
  })
  host: NamedThing | null;

  @Field(() => NamedThing, { nullable: true })
  site: NamedThing | null;

  @Field(() => NamedThing, { nullable: true })
  team: NamedThing | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week; null is unknown.' })
  weeklyHours: number | null;

  @Field(() => ID, { nullable: true, description: 'The record of the line manager.' })
  lineManagerId: Id | null;

  @Field(() => ID, { nullable: true, description: 'The record of the clinical supervisor.' })
  clinicalSupervisorId: Id | null;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Null until an end is recorded.' })
  lastDay: Day | null;
}

@Holds('impersonal')
@ObjectType({ description: 'A session that was added or changed, as it is now.' })
export class ChangedSession {
  @Field(() => ID)
  id: Id;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt: Instant;

  @Field(() => NamedThing, { description: 'The module taught.' })
  module: NamedThing;

  @Field(() => NamedThing, { description: 'The agency that organises it.' })
  organiser: NamedThing;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => TimeScalar, { description: 'Local time.' })
  startsAt: string;

  @Holds('setting')
  @Field(() => Int, { description: 'How long it lasts.' })
  minutes: number;

  @Field(() => NamedThing, { nullable: true })
  site: NamedThing | null;

  @Holds('seats')
  @Field(() => Int, { description: 'How many places it has.' })
  capacity: number;
}

@Holds('names a person')
@ObjectType({
  description:
    'What somebody’s register mark says, as it is now. A mark is never edited: what is corrected is voided, and another takes its place.',
})
export class ChangedCompletion {
  @Field(() => ID, { description: 'Of the mark.' })
  id: Id;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt: Instant;

  @Field({ description: 'Whether it stands no more.' })
  isVoided: boolean;

  @Field(() => ID)
  sessionId: Id;

  @Field(() => ID, { description: 'Whose it is; of joined records the one that answers.' })
  practitionerId: Id;

  @Field(() => AttendanceState)
  state: AttendanceState;

  @Field(() => Int, { description: 'For how many minutes they were there.' })
  minutes: number;

  @Field({ description: 'Whether they were there for the share of the session that counts.' })
  isLongEnough: boolean;

  @Field(() => NamedThing, {
    nullable: true,
    description: 'Who employed them then, as it was marked; null without a post.',
  })
  employer: NamedThing | null;
}

export const ChangedPersonConnection = connectionOf(ChangedPerson);
export const ChangedPostConnection = connectionOf(ChangedPost);
export const ChangedSessionConnection = connectionOf(ChangedSession);
export const ChangedCompletionConnection = connectionOf(ChangedCompletion);
