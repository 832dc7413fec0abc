import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';

@Holds('impersonal')
@ObjectType({ description: 'One thing that a partnership needs before people can work with it.' })
export class SetUpStep {
  @Field({ description: 'By which programs and pages know it: AGENCIES, CLUSTERS, SITES …' })
  key: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'Whether there is any.' })
  done: boolean;

  @Field({ description: 'Whether a partnership may do without it.' })
  optional: boolean;

  @Field({ description: 'What it makes possible.' })
  enables: string;

  @Field({ description: 'Where it is done, or by whom.' })
  how: string;
}

@Holds('impersonal')
@ObjectType({
  description: 'What is set up of the partnership and what is missing, in the order in which it is needed.',
})
export class SetUp {
  @Field({ description: 'Whether everything is there that a partnership cannot do without.' })
  done: boolean;

  @Field({ description: 'What is missing, in a sentence.' })
  inWords: string;

  @Field(() => [SetUpStep])
  steps: SetUpStep[];
}
