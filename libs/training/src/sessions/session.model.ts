import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf, DayScalar, TimeScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Agency, Site } from '@app/workforce';
import { Module, ModuleEdition } from '../modules/index.js';

@Holds('impersonal')
@ObjectType({ description: 'When a session is: all that whoever it does not concern is told of it.' })
export class SessionHours {
  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => TimeScalar, { description: 'Local time.' })
  startsAt: string;

  @Holds('setting')
  @Field(() => Int, { description: 'How long it lasts.' })
  minutes: number;
}

@Holds('impersonal')
@ObjectType({ description: 'One date in one room: the same module, with the same content for every profession.' })
export class Session {
  @Field(() => ID)
  id: Id;

  @Field(() => Module, { description: 'The module taught.' })
  module: Module;

  @Field(() => ModuleEdition, { description: 'The edition that is taught, which may be older than the current one.' })
  edition: ModuleEdition;

  @Field(() => Agency, { description: 'The agency that organises it.' })
  organiser: Agency;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => TimeScalar, { description: 'Local time.' })
  startsAt: string;

  @Field({
    description: 'Whether it has started: from then on it is marked, and no place on it is booked or given back.',
  })
  hasBegun: boolean;

  @Holds('setting')
  @Field(() => Int, { description: 'How long it lasts.' })
  minutes: number;

  @Field(() => Site, { nullable: true, description: 'Where it is held; null where that is not said.' })
  site: Site | null;

  @Holds('seats')
  @Field(() => Int, { description: 'How many places it has.' })
  capacity: number;

  @Holds('seats')
  @Field(() => Int, { description: 'How many places are taken.' })
  booked: number;

  @Holds('seats')
  @Field(() => Int, { description: 'How many wait for a place.' })
  waiting: number;

  @Holds('seats')
  @Field(() => Int, { description: 'How many have a mark on the register.' })
  marked: number;

  @Holds('seats')
  @Field(() => Int, { description: 'How many have a place and no mark yet; walk-ins are not among them.' })
  unmarked: number;

  @Field({
    description:
      'Whether of somebody who was there for long enough something that its module assesses has no result yet; false again once its register has closed.',
  })
  resultsDue: boolean;

  @Field({
    description: 'Whether it was planned for several agencies; whether it was joint is for the register to say.',
  })
  plannedJoint: boolean;
}

/** Whether no place on it is left. */
export const isFull = ({ booked, capacity }: Pick<Session, 'booked' | 'capacity'>): boolean => booked >= capacity;

export const SessionConnection = connectionOf(Session);
