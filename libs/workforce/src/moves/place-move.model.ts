import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Area, Cluster, Site, Team } from '../places/index.js';

@Holds('names a person')
@ObjectType({
  description:
    'A site or a team lies in another cluster, or a cluster in another area, from a day on, until the next move of the same. Earlier days stay as they were.',
})
export class PlaceMove {
  @Field(() => ID)
  id: string;

  @Field(() => Site, { nullable: true, description: 'The site that moves; null where something else does.' })
  site: Site | null;

  @Field(() => Team, { nullable: true, description: 'The team that moves; null where something else does.' })
  team: Team | null;

  @Field(() => Cluster, { nullable: true, description: 'The cluster that moves; null where something else does.' })
  cluster: Cluster | null;

  @Field(() => Cluster, {
    nullable: true,
    description: 'Where the site or the team lies from then on; null is in no cluster.',
  })
  toCluster: Cluster | null;

  @Field(() => Area, { nullable: true, description: 'Where the cluster lies from then on.' })
  toArea: Area | null;

  @Field(() => DayScalar, { description: 'The first day on which it lies there.' })
  firstDay: Day;

  @Holds('free text')
  @Field({ description: 'Why, in the words of whoever moved it.' })
  reason: string;

  @Field(() => DayScalar)
  recordedOn: Day;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null is whoever runs the installation.' })
  recordedBy: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was taken back; null where it stands.' })
  voidedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  voidedBy: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was wrong.' })
  voidReason: string | null;
}
