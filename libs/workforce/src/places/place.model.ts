import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Agency } from './agency.model.js';

@Holds('impersonal')
@ObjectType({ description: 'A large place that clusters lie in, such as the east of the city.' })
export class Area {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@Holds('impersonal')
@ObjectType({ description: 'A place for which demand and competence are counted: a group of sites within an area.' })
export class Cluster {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Area)
  area: Area;
}

@Holds('impersonal')
@ObjectType({
  description: 'A way to divide the partnership into areas, such as wards. Figures are counted by the default one.',
})
export class AreaScheme {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Whether figures are counted by it.' })
  isDefault: boolean;

  @Field(() => [Area], { description: 'By name.' })
  areas: Area[];

  @Field(() => [Cluster], { description: 'Of all its areas, by name.' })
  clusters: Cluster[];
}

@Holds('impersonal')
@ObjectType({ description: 'A centre, school or clinic where people work.' })
export class Site {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'children’s centre, clinic, school …' })
  kind: string;

  @Field(() => Agency, { nullable: true, description: 'The agency whose site it is; null where several share it.' })
  agency: Agency | null;

  @Field(() => Cluster, { nullable: true, description: 'Its cluster in the default scheme; null in none.' })
  cluster: Cluster | null;
}

@Holds('impersonal')
@ObjectType({ description: 'People who work together; it may mix agencies.' })
export class Team {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Cluster, { nullable: true, description: 'The cluster that it serves; null in none.' })
  cluster: Cluster | null;
}
