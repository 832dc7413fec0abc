import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';

@Holds('impersonal')
@ObjectType({ description: 'An organisation in the partnership: it employs people, hosts them, or both.' })
export class Agency {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'health, education, early years, social care, voluntary, police …' })
  sector: string;

  @Field({ description: 'Whether every report expects it, so that its absence shows as a row of zero.' })
  expected: boolean;
}
