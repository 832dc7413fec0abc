import { Field, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { Agency, Cluster } from '@app/workforce';
import { CountedAnswer } from './counted-answer.model.js';

@ObjectType({ description: 'One need level in one agency.' })
export class AgencyLevel {
  @Field({ description: 'The name of the need level.' })
  level: string;

  @Field(() => Figure, { description: 'numerator: heads meeting the level; base: the agency’s heads in post there.' })
  heads: Figure;
}

@ObjectType({ description: 'How many of an agency’s people in one cluster meet each need level.' })
export class AgencyHeld {
  @Field(() => Agency)
  agency: Agency;

  @Field(() => [AgencyLevel], { complexity: ({ childComplexity }) => 1 + 4 * childComplexity })
  levels: AgencyLevel[];
}

@ObjectType({ description: 'Who meets each need level in one cluster, employer by employer.' })
export class HeldByAgency extends CountedAnswer {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [AgencyHeld], { description: 'Every expected agency, those with nobody here as rows of zero.' })
  agencies: AgencyHeld[];
}

@ObjectType({ description: 'How many of one agency’s people in a cluster meet each need level.' })
export class ClusterHeld {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [AgencyLevel], { complexity: ({ childComplexity }) => 1 + 4 * childComplexity })
  levels: AgencyLevel[];
}

@ObjectType({ description: 'How many of one agency’s people meet each need level, cluster by cluster.' })
export class HeldByCluster extends CountedAnswer {
  @Field(() => Agency)
  agency: Agency;

  @Field({ description: 'What was asked about: the whole partnership, or the areas you plan for.' })
  place: string;

  @Field(() => [AgencyLevel], {
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
    description:
      'The agency in that place as a whole. Each is a count of its own: a person with posts in two clusters is one head.',
  })
  whole: AgencyLevel[];

  @Field(() => [ClusterHeld], {
    description: 'Every cluster that you plan for, those where the agency has nobody as rows of zero.',
  })
  clusters: ClusterHeld[];
}
