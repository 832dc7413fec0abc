import { Field, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { about } from '@app/graphql';
import { NeedLevel } from '@app/needs';
import { Agency, Cluster } from '@app/workforce';
import { ComparedAnswer } from '../scope/index.js';
import { HeldBy } from './held-by.js';

@Holds('impersonal')
@ObjectType({ description: 'How many people meet one need level.' })
export class NeedLevelHeld {
  @Field(() => NeedLevel)
  needLevel: NeedLevel;

  @Field(() => Figure, { description: 'numerator: heads meeting the need level; base: heads in post there.' })
  heads: Figure;
}

@Holds('impersonal')
@ObjectType({ description: 'How many of one agency’s people in one cluster meet each need level.' })
export class HeldRow {
  @Field(() => Agency)
  agency: Agency;

  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [NeedLevelHeld], {
    complexity: about(4),
    description: 'Each need level that families can have, from the least need to the most.',
  })
  needLevels: NeedLevelHeld[];
}

@Holds('impersonal')
@ObjectType({
  description: 'Who meets each need level: in one cluster agency by agency, or of one agency cluster by cluster.',
})
export class Held extends ComparedAnswer {
  @Field(() => HeldBy, { description: 'What each row is about.' })
  by: HeldBy;

  @Field(() => Agency, {
    nullable: true,
    description: 'The one agency asked about; null where the agencies of a cluster are.',
  })
  agency: Agency | null;

  @Field(() => [NeedLevelHeld], {
    complexity: about(4),
    description:
      'All of it together, from the least need to the most. Each is a count of its own: a person with posts in two rows is one head.',
  })
  whole: NeedLevelHeld[];

  @Field(() => [HeldRow], {
    description:
      'By AGENCY every expected agency by name, by CLUSTER every cluster that you plan for by name, “No cluster” last; those with nobody as rows of zero.',
  })
  rows: HeldRow[];
}
