import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing a module teaches, and the evidence that it gives.' })
export class Teaches {
  @Field(() => ID)
  competencyId: string;

  @Field(() => Int, { description: 'The rank it states; the evidence ladder may cap it.' })
  rank: number;

  @Field({ description: 'attendance, or assessment.' })
  evidence: string;
}

@ObjectType({ description: 'Something taught, the same for every profession, in its current version.' })
export class Module {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  about: string;

  @Field()
  audience: string;

  @Field()
  provenance: string;

  @Field()
  edition: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'Months until what it gives runs out; null never.' })
  refresherMonths: number | null;

  @Field(() => [Teaches])
  teaches: Teaches[];
}
