import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { Competency } from '@app/frameworks';

@Holds('names a person')
@ObjectType({
  description:
    'What a register, and the results recorded beside it, gave and changed in one competency. What it changed is of what people held before, so it is withheld from whoever lacks the exact figures grant for the whole partnership.',
})
export class RegisterEffect {
  @Field(() => Competency, { description: 'What they have evidence of by it.' })
  competency: Competency;

  @Field(() => Int, { description: 'How many have it on their record by this register: the base of the figures.' })
  recorded: number;

  @Field(() => Figure, {
    description:
      'Of those, how many meet what their work asks of it again by this: they had met it once, and did not the day before.',
  })
  again: Figure;

  @Field(() => Figure, { description: 'Of those, how many meet what their work asks of it for the first time.' })
  first: Figure;

  @Field(() => Figure, {
    description: 'Of those, how many no longer meet what their work asks of it, by what they showed.',
  })
  lost: Figure;

  @Field(() => Figure, {
    description: 'Of those, how many hold a higher level of it than the day before, asked of them or not.',
  })
  raised: Figure;

  @Field(() => Figure, {
    description: 'Of those, how many hold a lower level of it than the day before, asked of them or not.',
  })
  lowered: Figure;

  @Field({ description: 'The same in a sentence, as far as it is shown.' })
  inWords: string;
}
