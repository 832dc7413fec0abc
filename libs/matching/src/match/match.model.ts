import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { GridCell, NeedLevel, NeedTheme } from '@app/needs';
import { UnmetRequirement } from '@app/standing';
import { Cluster, Practitioner } from '@app/workforce';
import { LONGEST_MATCH } from './match.input.js';
import { MatchReach } from './match-reach.js';
import { Nearness } from './nearness.js';
import { SupervisorKind } from './supervisor-kind.js';

@Holds('names a person')
@ObjectType({ description: 'A person who meets the need, or is just short of it, and why they stand where they do.' })
export class MatchedPerson {
  @Field(() => Int, { description: 'From 1, over everybody considered who meets the need or is just short of it.' })
  position: number;

  @Field({
    description:
      'Equal on every criterion with the person before or after; such people follow one another by id, which means nothing.',
  })
  tied: boolean;

  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field({ description: 'Whether every requirement is met.' })
  meets: boolean;

  @Field(() => Figure, { description: 'Requirements met, of all that are asked.' })
  met: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weekly hours of the posts live that day, where they are known; null where none are. What families already take of them comes with the family record.',
  })
  freeHours: number | null;

  @Field(() => Nearness, { description: 'How near they work, by the nearest of the posts live that day.' })
  where: Nearness;

  @Field(() => Practitioner, {
    nullable: true,
    description:
      'The clinical supervisor of the main post, else its line manager, else the next one up: somebody in post that day. The main post has the most hours, then the earliest start.',
  })
  supervisor: Practitioner | null;

  @Field(() => SupervisorKind, { nullable: true, description: 'Which of the two; null without a supervisor.' })
  supervisorKind: SupervisorKind | null;

  @Field(() => [String], {
    description:
      'What is met, on what evidence and until when, in the order of `requirements`; where they work; hours.',
  })
  reasons: string[];

  @Field(() => [UnmetRequirement], {
    complexity: about(3),
    description: 'The requirements that are not met, in the order of `requirements`.',
  })
  lacks: UnmetRequirement[];
}

@Holds('names a person')
@ObjectType({ description: 'How many people who work there meet the need, and how many are just short of it.' })
export class MatchCount {
  @Field(() => Nearness, { description: 'How near they work; each person counts once, where they are nearest.' })
  where: Nearness;

  @Field(() => Int, { description: 'People who meet every requirement.' })
  meeting: number;

  @Field(() => Int, { description: 'People who lack no more than the partnership’s own limit.' })
  justShort: number;
}

@Holds('names a person')
@ObjectType({
  description:
    'Who can meet a need, best first. The order: who lacks least (so who meets all comes first); stronger evidence (each requirement met counts sign-off 4, assessment or observation 3, qualification or credit 2, attendance 1); nothing met that runs out within the partnership’s own number of days; nearer; more hours; then by id, and said to be tied. Profession, employer, host, staff level and job title are never read.',
})
export class Match {
  @Field(() => NeedLevel, { description: 'The level of need asked about.' })
  needLevel: NeedLevel;

  @Field(() => [NeedTheme], { description: 'The themes asked about, the core themes first, then by name.' })
  themes: NeedTheme[];

  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => MatchReach, { description: 'Where those considered have a post.' })
  within: MatchReach;

  @Field(() => DayScalar)
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Of a day to come: the end of the year in which what is recorded so far changes anything of anybody for the last time; of days after it nothing is known. Null of other days, and as known earlier.',
  })
  knownUntil: Day | null;

  @Field(() => [GridCell], {
    description:
      'The essential cells of the grid for this level and these themes that day, in the order of the framework; one person meets them all.',
  })
  requirements: GridCell[];

  @Field(() => Int, {
    description: 'How many people were considered: all with a live post there that day who are not on leave.',
  })
  considered: number;

  @Field(() => [MatchedPerson], {
    description: 'Those who meet everything, then those just short: lacking no more than the partnership’s own limit.',
    complexity: about(LONGEST_MATCH),
  })
  people: MatchedPerson[];

  @Field(() => [MatchedPerson], {
    description: 'The same of those who work in the cluster, in the same order and with the same positions.',
    complexity: about(LONGEST_MATCH),
  })
  inCluster: MatchedPerson[];

  @Field(() => [MatchCount], {
    description: 'All of them counted, listed here or not, nearest first; a row of zero where there is nobody.',
  })
  counts: MatchCount[];
}
