import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@ObjectType({ description: 'One date in one room: the same module, with the same content for every profession.' })
export class Session {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The module taught.' })
  module: string;

  @Field({ description: 'The edition of the module taught.' })
  edition: string;

  @Field({ description: 'The agency that organises it.' })
  organiser: string;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field({ description: 'Local time, HH:MM.' })
  startsAt: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { nullable: true })
  site: string | null;

  @Field(() => Int)
  capacity: number;

  @Field(() => Int)
  booked: number;

  @Field(() => Int, { description: 'How many have a mark on the register.' })
  marked: number;

  @Field(() => Int, { description: 'How many have a place and no mark yet; walk-ins are not among them.' })
  unmarked: number;

  @Field({
    description: 'Whether it was planned for several agencies; whether it was joint is for the register to say.',
  })
  plannedJoint: boolean;
}

export const SessionConnection = connectionOf(Session);
