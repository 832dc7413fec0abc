import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { NeedLevel } from '@app/needs';
import { Cluster } from '@app/workforce';
import { CountedAnswer } from './counted-answer.model.js';

@ObjectType({ description: 'One need level in one place: what families there call for against who can meet it.' })
export class LevelGap {
  @Field(() => NeedLevel)
  level: NeedLevel;

  @Field(() => Figure, {
    description:
      'numerator: people in post there who meet every essential requirement of the level; base: heads required. A person counts at each level they meet, so levels are never summed.',
  })
  heads: Figure;

  @Field(() => Figure, {
    description: 'The same in full-time equivalents; base is families × weekly hours per family ÷ full-time week.',
  })
  fte: Figure;

  @Field(() => Float, {
    nullable: true,
    description: 'Shortfall ÷ required, in FTE, as a percentage; 0 where nothing is short, null where hidden.',
  })
  shortfallPercent: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the shortfall is within the threshold of a close match; null where hidden.',
  })
  close: boolean | null;
}

@ObjectType({ description: 'One cluster, need level by need level.' })
export class ClusterGap {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [LevelGap], { complexity: ({ childComplexity }) => 1 + 4 * childComplexity })
  levels: LevelGap[];
}

@ObjectType({ description: 'Required against held, by need.' })
export class RequiredAgainstHeld extends CountedAnswer {
  @Field(() => Float, {
    description: 'The most of what is required that may be missing in a close match, as a percentage.',
  })
  thresholdPercent: number;

  @Field({ description: 'What was asked about: the whole partnership, the areas you plan for, or one cluster.' })
  place: string;

  @Field(() => [LevelGap], {
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
    description:
      'That place as a whole, level by level. Each is a count of its own: a person with posts in two clusters is one head.',
  })
  whole: LevelGap[];

  @Field(() => [ClusterGap], { description: 'Every cluster asked for, those without anybody among them.' })
  clusters: ClusterGap[];
}

@ObjectType({ description: 'One of the largest shortfalls.' })
export class WorstDifference {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => LevelGap)
  gap: LevelGap;

  @Field({ description: 'The shortfall in one sentence.' })
  inWords: string;
}

@ObjectType({ description: 'The verdict: does the workforce closely match what families need?' })
export class CloseMatch extends CountedAnswer {
  @Field({ description: 'What was judged: the whole partnership, the areas you plan for, or one cluster.' })
  place: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when every cluster is within the threshold at every need level; null where hidden.',
  })
  closeMatch: boolean | null;

  @Field(() => Float, { description: 'The threshold used, as a percentage of what is required in FTE.' })
  thresholdPercent: number;

  @Field(() => Figure, { description: 'Cells (cluster × need level with demand) within the threshold, of all.' })
  cellsWithin: Figure;

  @Field(() => [WorstDifference], {
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
    description: 'The three worst shortfalls: by share, then FTE, then the order of the levels.',
  })
  worst: WorstDifference[];

  @Field({ description: 'The verdict in plain words.' })
  inWords: string;
}
