import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@Holds('impersonal')
@ObjectType({ description: 'A room of a site, where people are trained.' })
export class Room {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Holds('seats')
  @Field(() => Int, { description: 'How many people it seats.' })
  seats: number;

  @Field({ description: 'Whether the way to it and through it has no step.' })
  stepFree: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it is used; null where none is set.' })
  lastDay: Day | null;

  @Field({ description: 'Whether its last day is over.' })
  closed: boolean;
}
