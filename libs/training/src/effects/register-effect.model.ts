import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency } from '@app/frameworks';

@Holds('names a person')
@ObjectType({
  description:
    'What a register, and the results recorded beside it, changed for the people in the room in one competency. Of a walk-in nothing is told before the day after the mark came in.',
})
export class RegisterEffect {
  @Field(() => Competency, { description: 'What they have evidence of by it.' })
  competency: Competency;

  @Field(() => Int, { description: 'How many have it on their record by this register.' })
  recorded: number;

  @Field(() => Int, {
    description:
      'How many meet what their work asks of it again on that day: they had met it once, and did not the day before.',
  })
  again: number;

  @Field(() => Int, { description: 'How many meet what their work asks of it for the first time.' })
  first: number;

  @Field(() => Int, { description: 'How many no longer meet what their work asks of it, by what they showed.' })
  lost: number;

  @Field(() => Int, { description: 'How many hold a higher level of it than the day before, asked of them or not.' })
  raised: number;

  @Field(() => Int, { description: 'How many hold a lower level of it than the day before, asked of them or not.' })
  lowered: number;

  @Field({ description: 'The same in a sentence.' })
  inWords: string;
}
