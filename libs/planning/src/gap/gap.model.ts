import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { about } from '@app/graphql';
import { NeedLevel } from '@app/needs';
import { Cluster } from '@app/workforce';
import { ComparedAnswer } from '../scope/index.js';

@Holds('impersonal')
@ObjectType({ description: 'One need level in one place: what families there call for against who can meet it.' })
export class NeedLevelGap {
  @Field(() => NeedLevel)
  needLevel: NeedLevel;

  @Field(() => Figure, {
    description:
      'numerator: people in post there who meet every essential requirement of the level; base: heads required. A person counts at each level they meet, so levels are never summed.',
  })
  heads: Figure;

  @Field(() => Figure, {
    description: 'The same in full-time equivalents; base is families × weekly hours per family ÷ full-time week.',
  })
  fte: Figure;

  @Holds('from figures')
  @Field(() => Float, {
    nullable: true,
    description: 'Shortfall ÷ required, in FTE, as a percentage; 0 where nothing is short, null where hidden.',
  })
  shortfallPercent: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is enough, or close enough to it; null where hidden.',
  })
  close: boolean | null;
}

@Holds('impersonal')
@ObjectType({ description: 'One cluster, need level by need level.' })
export class ClusterGap {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [NeedLevelGap], {
    complexity: about(4),
    description: 'Each need level that families can have, from the least need to the most.',
  })
  needLevels: NeedLevelGap[];
}

@Holds('impersonal')
@ObjectType({ description: 'Required against held, by need.' })
export class RequiredAgainstHeld extends ComparedAnswer {
  @Holds('setting')
  @Field(() => Float, {
    description: 'The most of the required FTE that may be missing and still be close enough, as a percentage.',
  })
  closeUpToPercent: number;

  @Field(() => [NeedLevelGap], {
    complexity: about(4),
    description:
      'All of it together, from the least need to the most. Each is a count of its own: a person with posts in two clusters is one head.',
  })
  whole: NeedLevelGap[];

  @Field({ description: 'Where the families expected come from, in one sentence: from which list, and recorded when.' })
  demandInWords: string;

  @Field(() => [ClusterGap], {
    description: 'Every cluster in it by name, those without anybody among them; “No cluster” comes last.',
  })
  clusters: ClusterGap[];
}

@Holds('impersonal')
@ObjectType({ description: 'One of the largest shortfalls.' })
export class WorstDifference {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => NeedLevelGap)
  gap: NeedLevelGap;

  @Field({ description: 'The shortfall in one sentence.' })
  inWords: string;
}

@Holds('impersonal')
@ObjectType({ description: 'The verdict: does the workforce closely match what families need?' })
export class CloseMatch extends ComparedAnswer {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when every cluster has enough, or close enough to it, at every need level; null where hidden, and after the `lastKnownDay`.',
  })
  closeMatch: boolean | null;

  @Field({ description: 'False of a day after the `lastKnownDay`: nothing is known of it.' })
  known: boolean;

  @Holds('setting')
  @Field(() => Float, {
    description: 'The most of the required FTE that may be missing and still be close enough, as a percentage.',
  })
  closeUpToPercent: number;

  @Field(() => Figure, {
    description:
      'A check is one cluster at one need level where families need somebody. numerator: those with enough, or close enough to it; base: all.',
  })
  checks: Figure;

  @Field(() => [WorstDifference], {
    complexity: about(3),
    description:
      'The three worst shortfalls: by share, then FTE, then the order of the need levels, then the name of the cluster.',
  })
  worst: WorstDifference[];

  @Field({ description: 'The verdict in one sentence.' })
  inWords: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where there is not enough, in words, the worst first; null where there is nothing to say.',
  })
  whereInWords: string | null;
}
