import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Competency } from '@app/frameworks';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { NeedLevel, NeedTheme } from '@app/needs';
import { Cluster, Practitioner } from '@app/workforce';
import { LONGEST_MATCH } from './match.input.js';
import { type Where } from './match.rules.js';

@ObjectType({ description: 'One competency that the need asks of whoever meets the family.' })
export class MatchRequirement {
  @Field(() => Competency)
  competency: Competency;

  @Field(() => Int)
  rank: number;

  @Field({ description: 'The name of that rank.' })
  rankName: string;
}

@ObjectType({ description: 'A requirement that a person does not meet that day.' })
export class MatchLack {
  @Field(() => Competency)
  competency: Competency;

  @Field(() => Int, { description: 'The rank asked for.' })
  required: number;

  @Field({ description: 'The name of that rank.' })
  requiredName: string;

  @Field(() => Int, { nullable: true, description: 'The rank held; null where there is none.' })
  held: number | null;

  @Field({ description: 'to confirm, lapsed, below, self-rated only, or none.' })
  state: string;

  @Field({ description: 'The lack in a plain sentence.' })
  inWords: string;
}

@ObjectType({ description: 'A person who meets the need, or is just short of it, and why they stand where they do.' })
export class MatchedPerson {
  @Field(() => Int, { description: 'From 1, over everybody who meets the need or is just short of it.' })
  place: number;

  @Field({
    description:
      'Equal on every criterion with the person before or after; such people follow one another by id, which means nothing.',
  })
  tied: boolean;

  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field({ description: 'Whether every requirement is met.' })
  meets: boolean;

  @Field(() => Int, { description: 'Requirements met.' })
  met: number;

  @Field(() => Int, { description: 'Requirements asked.' })
  of: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weekly hours of the posts live that day, where they are known; null where none are. What families already take of them comes with the family record.',
  })
  freeHours: number | null;

  @Field(() => String, {
    description: 'in the cluster, in the same area, or elsewhere: the nearest of the posts live that day.',
  })
  where: Where;

  @Field(() => Practitioner, {
    nullable: true,
    description:
      'The clinical supervisor of the main post, else its line manager. The main post has the most hours, then the earliest start.',
  })
  supervisor: Practitioner | null;

  @Field(() => String, {
    nullable: true,
    description: 'clinical supervisor or line manager; null without a supervisor.',
  })
  supervisorKind: string | null;

  @Field(() => [String], { description: 'What is met, on what evidence and until when; where they work; hours.' })
  reasons: string[];

  @Field(() => [MatchLack], { complexity: ({ childComplexity }) => 1 + 3 * childComplexity })
  lacks: MatchLack[];
}

@ObjectType({ description: 'How many people who work there meet the need, and how many are just short of it.' })
export class MatchCount {
  @Field(() => String, { description: 'in the cluster, in the same area, or elsewhere; each person counts once.' })
  where: Where;

  @Field(() => Int, { description: 'People who meet every requirement.' })
  meeting: number;

  @Field(() => Int, { description: 'People who lack no more than the partnership’s own limit.' })
  justShort: number;
}

@ObjectType({
  description:
    'Who can meet a need, best first. The order: who lacks least (so who meets all comes first); stronger evidence (each requirement met counts sign-off 4, assessment or observation 3, qualification or credit 2, attendance 1); nothing met that runs out within the partnership’s own number of days; nearer; more hours; then by id, and said to be tied. Profession, employer, host, staff level and job title are never read.',
})
export class Match {
  @Field(() => NeedLevel)
  level: NeedLevel;

  @Field(() => [NeedTheme], { description: 'The themes asked about.' })
  themes: NeedTheme[];

  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => DayScalar)
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => [MatchRequirement], {
    description: 'What the level asks for these themes that day; one person meets all of it.',
  })
  requirements: MatchRequirement[];

  @Field(() => Int, {
    description: 'How many people were considered: all with a live post that day who are not on leave.',
  })
  considered: number;

  @Field(() => [MatchedPerson], {
    description: 'Those who meet everything, then those just short: lacking no more than the partnership’s own limit.',
    complexity: ({ childComplexity }) => 1 + LONGEST_MATCH * childComplexity,
  })
  people: MatchedPerson[];

  @Field(() => [MatchedPerson], {
    description: 'The same of those who work in the cluster, in the same order and with the same places.',
    complexity: ({ childComplexity }) => 1 + LONGEST_MATCH * childComplexity,
  })
  inCluster: MatchedPerson[];

  @Field(() => [MatchCount], {
    description: 'All of them counted, listed here or not, nearest first; a row of zero where there is nobody.',
  })
  counts: MatchCount[];
}
