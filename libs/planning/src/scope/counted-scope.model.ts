import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Area, Cluster } from '@app/workforce';

@Holds('impersonal')
@ObjectType({ description: 'Where an answer counts. Without a cluster and without areas it is the whole partnership.' })
export class CountedScope {
  @Field(() => Cluster, { nullable: true, description: 'The one cluster asked about; null where more is counted.' })
  cluster: Cluster | null;

  @Field(() => [Area], {
    description: 'The areas that you plan for and that are counted together, by name; empty where nothing limits you.',
  })
  areas: Area[];

  @Field(() => String, {
    description: 'The same in words: the whole partnership, the areas you plan for, or the name of the cluster.',
  })
  inWords: string;
}
