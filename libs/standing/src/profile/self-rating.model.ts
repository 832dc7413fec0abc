import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency } from '@app/frameworks';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { SelfRatingAnswer } from './self-rating-answer.js';

@Holds('names a person')
@ObjectType({ description: 'What a person says of themselves. It has no rank and never changes a standing.' })
export class SelfRating {
  @Field(() => Competency, { description: 'What they speak of.' })
  competency: Competency;

  @Field(() => SelfRatingAnswer, { description: 'How well they say they know it.' })
  answer: SelfRatingAnswer;

  @Field({ description: 'Whether they want to learn more.' })
  wantsMore: boolean;

  @Field(() => DayScalar, { description: 'The day they said so.' })
  ratedOn: Day;
}
