import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { AccessGrant } from './account.model.js';

export const ServiceAccountState = closedSet('ServiceAccountState', 'Whether a program is let in.', {
  OPEN: 'It is let in, with a key or a token that is good.',
  OVER: 'Its last day is over: it is let in no more, until a steward gives it another.',
  CLOSED: 'It was closed: nothing lets it in.',
});
export type ServiceAccountState = keyof typeof ServiceAccountState;

export const ServiceKeyState = closedSet('ServiceKeyState', 'Whether a key is good.', {
  GOOD: 'It lets the program in, as long as the program itself is let in.',
  OVER: 'Its last day is over.',
  ENDED: 'It was ended.',
});
export type ServiceKeyState = keyof typeof ServiceKeyState;

@Holds('names a person')
@ObjectType({ description: 'A key of a program, without what opens: that is shown once, when it is made.' })
export class ServiceKey {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'What tells it from the other keys of the program.' })
  name: string;

  @Field({ description: 'With what it begins, by which it is known again where it is used.' })
  beginning: string;

  @Field(() => ServiceKeyState)
  state: ServiceKeyState;

  @Field(() => DayScalar, { description: 'The last day on which it is good, by the real clock.' })
  lastDay: Day;

  @Field(() => DateTimeScalar)
  madeAt: string;

  @Field()
  madeBy: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the hour; null is never.' })
  usedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended; null is not.' })
  endedAt: string | null;

  @Field(() => String, { nullable: true })
  endedBy: string | null;
}

@Holds('names a person')
@ObjectType({ description: 'A program in a list.' })
export class ServiceAccountSummary {
  @Field(() => ID, { description: 'Of its account.' })
  id: Id;

  @Field()
  name: string;

  @Field({ description: 'The address of the person who answers for it.' })
  contact: string;

  @Field({ description: 'What it is for.' })
  purpose: string;

  @Field(() => ServiceAccountState)
  state: ServiceAccountState;

  @Field(() => DayScalar, { description: 'The last day on which it is let in, by the real clock.' })
  lastDay: Day;

  @Field(() => DateTimeScalar)
  madeAt: string;

  @Field()
  madeBy: string;

  @Field(() => String, { nullable: true, description: 'The sign-in service whose tokens let it in; null is none.' })
  tokensOf: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a key of it was last used; null is never.' })
  usedAt: string | null;
}

@Holds('names a person')
@ObjectType({ description: 'A program that asks in its own name: it reads what a planner may, and changes nothing.' })
export class ServiceAccount extends ServiceAccountSummary {
  @Field(() => String, { nullable: true, description: 'What that service calls it.' })
  subject: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it is closed; null while it is not.' })
  closedBecause: string | null;

  @Field(() => [ServiceKey], { description: 'Its keys: those that have not ended first, the newest first.' })
  keys: ServiceKey[];

  @Field(() => [AccessGrant], { description: 'What it may, might and will be allowed to read, the newest first.' })
  grants: AccessGrant[];
}

@Holds('names a person')
@ObjectType({ description: 'A key that was just made.' })
export class ServiceKeyMade {
  @Holds('secret')
  @Field(() => String, {
    nullable: true,
    description:
      'The key, shown this once: Trivium keeps only a hash of it. Null where the same request is answered again; end that key then, and make another.',
  })
  key: string | null;

  @Field(() => ServiceKey, { description: 'What is told of it from now on.' })
  serviceKey: ServiceKey;

  @Field(() => ServiceAccount, { description: 'Whose it is.' })
  serviceAccount: ServiceAccount;
}
