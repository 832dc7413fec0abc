import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency } from '@app/frameworks';

@Holds('names a person')
@ObjectType({
  description:
    'What a register, and the results recorded beside it, changed in one competency for the people in the room who had a place before the day.',
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

@Holds('names a person')
@ObjectType({
  description:
    'What a register, and the results recorded beside it, changed for the room as a whole, told of each competency once: as it was when everybody was marked, or each result recorded, whatever is corrected later.',
})
export class RegisterEffects {
  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing is told: somebody was never marked, a result is still to be recorded, or fewer than 5 people who had a place before the day were given the same; null where it is told.',
  })
  whyHidden: string | null;

  @Field(() => [RegisterEffect], { description: 'In the order of the framework; none where nothing is told.' })
  changes: RegisterEffect[];
}
