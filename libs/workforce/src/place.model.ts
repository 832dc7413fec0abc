import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A large place that clusters lie in, such as the east of the city.' })
export class Area {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'A place for which demand and competence are counted: a group of sites within an area.' })
export class Cluster {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Area)
  area: Area;
}
