import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

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

@ObjectType({ description: 'One thing that you may do today, and for how long.' })
export class GrantInForce {
  @Field({ description: 'planner, trainer, manager, clinical supervisor, practitioner, steward, or exact figures.' })
  grant: string;

  @Field({ description: 'What it lets you do, in plain words.' })
  inWords: string;

  @Field(() => String, { nullable: true, description: 'The area it is limited to; null is limited to none.' })
  area: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day in force; null is open-ended.' })
  lastDay: Day | null;
}

@ObjectType({ description: 'You: who is signed in and what you may do.' })
export class Me {
  @Field()
  name: string;

  @Field(() => ID, { nullable: true, description: 'You on the workforce record; null if you are not on it.' })
  practitionerId: string | null;

  @Field(() => [String], {
    description: 'Your grants today: planner, trainer, manager, practitioner, steward, exact figures …',
  })
  grants: string[];

  @Field(() => [GrantInForce], {
    description: 'The same grants, each with what it lets you do, where, and until when.',
  })
  mayDo: GrantInForce[];

  @Field(() => Partnership)
  partnership: Partnership;
}
