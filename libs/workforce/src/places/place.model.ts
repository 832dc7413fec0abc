import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A large place that clusters lie in, such as the east of the city.' })
export class Area {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'A centre, school or clinic where people work.' })
export class Site {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'children’s centre, clinic, school …' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Its cluster in the default scheme; null in none.' })
  cluster: string | null;
}

@ObjectType({ description: 'People who work together; it may mix agencies.' })
export class Team {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  cluster: string | null;
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
