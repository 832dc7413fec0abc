import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GrantKind, Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Area } from '../places/index.js';

@Holds('impersonal')
@ObjectType({ description: 'The partnership you act in.' })
export class Partnership {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => DayScalar, { description: 'The day that counts as today here.' })
  today: Day;

  @Field({ description: 'True for demo and sandbox partnerships, which live on one day for ever.' })
  simulated: boolean;
}

@Holds('oneself')
@ObjectType({ description: 'Whom you stand in for.' })
export class StoodInFor {
  @Field(() => ID, {
    nullable: true,
    description:
      'Who they are on the workforce record: their team is `myTeam(managerId:)`. Null if they are not on it.',
  })
  id: Id | null;

  @Field()
  name: string;
}

@Holds('oneself')
@ObjectType({ description: 'One thing that you may do today, and for how long.' })
export class GrantInForce {
  @Field(() => GrantKind)
  kind: GrantKind;

  @Field({ description: 'What it lets you do, in plain words.' })
  inWords: string;

  @Field(() => Area, { nullable: true, description: 'The area it is limited to; null is limited to none.' })
  area: Area | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day in force; null is open-ended.' })
  lastDay: Day | null;

  @Field(() => StoodInFor, { nullable: true, description: 'Whose right it is, where you hold it as their deputy.' })
  deputyFor: StoodInFor | null;
}

@Holds('oneself')
@ObjectType({ description: 'A right that you had until lately.' })
export class EndedGrant {
  @Field(() => GrantKind)
  kind: GrantKind;

  @Field({ description: 'What it let you do, in plain words.' })
  inWords: string;

  @Field(() => DayScalar, { description: 'The first day without it.' })
  endedOn: Day;

  @Field({ description: 'Whether it rested on a post that ended.' })
  byPost: boolean;

  @Field(() => String, { nullable: true, description: 'Who ended it; null where a day that was set before did.' })
  endedBy: string | null;
}

@Holds('oneself')
@ObjectType({ description: 'You: who is signed in and what you may do.' })
export class Me {
  @Field(() => ID, {
    description: 'Your account here. A page sends it as `trivium-account` to be answered as you or nobody.',
  })
  accountId: Id;

  @Field()
  name: string;

  @Field(() => ID, { nullable: true, description: 'You on the workforce record; null if you are not on it.' })
  practitionerId: Id | null;

  @Field(() => [GrantInForce], {
    description: 'Your grants today, each with what it lets you do, where, and until when; by kind, then area.',
  })
  grantsInForce: GrantInForce[];

  @Field({
    description: 'Whether you came by an address of your own: you read your record then, and change nothing.',
  })
  ownRecordAlone: boolean;

  @Field(() => Partnership)
  partnership: Partnership;
}
