import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, connectionOf, DateTimeScalar, IdField, ReasonField, WholeField } from '@app/graphql';
import type { Id, Instant } from '@app/kernel';
import { Practitioner } from '@app/workforce';

/** What each kind is, in a sentence. */
export const KINDS_IN_WORDS = {
  MAIL: 'Whom mail was for, and what a mail server said of it; that it was written stays.',
  ANSWERS:
    'What a page was answered when it changed something, kept so that the same change sent twice has one effect.',
  LISTS: 'What rows of a list said, and its file, once it was saved or withdrawn; how many rows did what stays.',
  SIGN_IN_LINKS: 'Links that signed somebody in, after their end.',
  INVITATIONS: 'Invitations, after their end; that one was accepted stays on the audit.',
} as const;

export const RetentionKind = closedSet('RetentionKind', 'A kind of records that goes by age.', KINDS_IN_WORDS);
export type RetentionKind = keyof typeof RetentionKind;

@Holds('impersonal')
@ObjectType({ description: 'For how long a kind of records is kept, and what the nights take away of it.' })
export class RetentionRule {
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Field({ description: 'What it is, in a sentence.' })
  inWords: string;

  @Holds('setting')
  @Field(() => Int, { description: 'For how many days it is kept.' })
  days: number;

  @Holds('setting')
  @Field(() => Int, { description: 'The fewest days that may be set.' })
  least: number;

  @Holds('setting')
  @Field(() => Int, { description: 'The most days that may be set.' })
  most: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the partnership decided so; null is never.' })
  decidedAt: Instant | null;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many records the next night takes away, as things are now.' })
  nextNight: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The last night that took any away; null is none yet.' })
  lastNight: Instant | null;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many that night took away.' })
  removedThen: number;
}

@Holds('impersonal')
@ObjectType({ description: 'What a night took away of one kind.' })
export class RetentionNight {
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Field(() => DateTimeScalar)
  removedAt: Instant;

  @Holds('count of things')
  @Field(() => Int)
  removed: number;
}

@Holds('impersonal')
@ObjectType({ description: 'How long things are kept, by kind, and what the last nights took away.' })
export class Retention {
  @Field(() => [RetentionRule], { description: 'Kind by kind, in one order.', complexity: about(5) })
  rules: RetentionRule[];

  @Field(() => [RetentionNight], { description: 'The last thirty, the last first.', complexity: about(30) })
  nights: RetentionNight[];
}

@InputType({ description: 'A kind of records is kept for another time from the next night on.' })
export class SetRetentionInput {
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @WholeField({ from: 1, to: 730, description: 'For how many days, within what `retention` tells of the kind.' })
  days: number;

  @ReasonField({ max: 500 })
  reason: string;
}

@Holds('names a person')
@ObjectType({
  description:
    'That what is held on somebody stays, until it is lifted. Why is told of one person alone (`recordKept`).',
})
export class PersonHold {
  @Field(() => ID)
  id: Id;

  @Field(() => Practitioner, { description: 'By whichever of their records it was put there.' })
  practitioner: Practitioner;

  @Field(() => DateTimeScalar)
  since: Instant;

  @Field({ description: 'Who put it there.' })
  by: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was lifted; null is not.' })
  liftedAt: Instant | null;
}

export const PersonHoldConnection = connectionOf(PersonHold);

@InputType({ description: 'Somebody of whom everything is to stay.' })
export class HoldPersonInput {
  @IdField()
  practitionerId: Id;

  @ReasonField({ max: 500, description: 'Why, such as a complaint or a court.' })
  reason: string;
}

@InputType({ description: 'A hold that is over.' })
export class LiftHoldInput {
  @IdField()
  holdId: Id;

  @ReasonField({ max: 500 })
  reason: string;
}
