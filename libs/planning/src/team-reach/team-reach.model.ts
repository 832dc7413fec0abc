import { Field, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { NeedLevel } from '@app/needs';
import { Cluster } from '@app/workforce';

@Holds('names a person')
@ObjectType({ description: 'One need level that families have in a cluster where people of my team work.' })
export class LevelReached {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => NeedLevel)
  needLevel: NeedLevel;

  @Field(() => Figure, {
    description:
      'numerator: people of my team in post there who meet every essential requirement of the level; base: people of my team in post there.',
  })
  people: Figure;
}

@Holds('names a person')
@ObjectType({ description: 'Which levels of need my team can meet where it works.' })
export class TeamReach {
  @Field(() => DayScalar, { description: 'The day that it is about.' })
  on: Day;

  @Field(() => [LevelReached], {
    description:
      'Every need level that families have where somebody of my team is in post; by cluster, from the least need to the most.',
    complexity: about(10),
  })
  levels: LevelReached[];

  @Field({ description: 'Which of them nobody on my team can meet, in a sentence.' })
  inWords: string;
}
