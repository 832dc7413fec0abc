import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import { about, type Connection, connectionOf, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Role } from '@app/roles';
import { Agency, Practitioner } from '@app/workforce';
import { StandingState } from '../rule/index.js';

@Holds('names a person')
@ObjectType({
  implements: () => Requirement,
  description: 'One competency asked of one of your people that is not met that day, or lapses soon.',
})
export class TeamLine extends Requirement {
  @Field(() => StandingState, { description: 'Where the person stands.' })
  state: StandingState;

  @Field(() => DayScalar, { nullable: true, description: 'The first day without it, where it has lapsed.' })
  lapsedOn: Day | null;

  @Field({ description: 'Whether it is met that day and lapses soon.' })
  lapsing: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which it is met, by whatever evidence; null where it is not met.',
  })
  lastDay: Day | null;

  @Field({ description: 'The line in one or two plain sentences.' })
  inWords: string;
}

@Holds('names a person')
@ObjectType({ description: 'One of your people, and where they stand against all that is asked of them.' })
export class TeamMember {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => Role, { nullable: true, description: 'The role of the main post that day; null without one.' })
  role: Role | null;

  @Field(() => Agency, { nullable: true, description: 'The employer of the main post that day; null without one.' })
  employer: Agency | null;

  @Field(() => Figure, { description: 'Requirements met, of all that are asked.' })
  met: Figure;

  @Field(() => Int, { description: 'How many of the requirements have lapsed.' })
  lapsed: number;

  @Field(() => Int, { description: 'How many are met and lapse soon.' })
  lapsing: number;

  @Field(() => [TeamLine], {
    complexity: about(4),
    description:
      'What has lapsed, then what lapses soon, then what else is not met; each in the order of the framework.',
  })
  attention: TeamLine[];
}

export const TeamMemberConnection = connectionOf(TeamMember);

@Holds('names a person')
@ObjectType({ description: 'M2: your people, and what of their requirements is met, lapsing and lapsed.' })
export class MyTeam {
  @Field(() => DayScalar, { description: 'The day that it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Of a day to come: the last day on which what is recorded so far changes anything of the people whom you manage today; of days after it nothing is known. Null of other days, and as known earlier.',
  })
  knownUntil: Day | null;

  @Field(() => Int, { description: 'Within how many days something lapses soon: the partnership’s own setting.' })
  soonDays: number;

  @Field(() => Int, { description: 'How many people there are, on all pages.' })
  size: number;

  @Field(() => Int, { description: 'How many of them have something lapsed.' })
  withLapsed: number;

  @Field(() => Int, { description: 'How many of them have something that lapses soon.' })
  withLapsing: number;

  @Field({ description: 'The answer in one sentence.' })
  inWords: string;

  @Field(() => TeamMemberConnection, { description: 'In the order of their family names, then given names.' })
  people: Connection<TeamMember>;
}
