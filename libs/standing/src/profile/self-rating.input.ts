import { Field, InputType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';
import { SelfRatingAnswer } from './self-rating-answer.js';

@InputType({ description: 'What you say of yourself. It is shown beside your standing and never changes it.' })
export class SelfRatingInput {
  @IdField()
  competencyId: string;

  @Field(() => SelfRatingAnswer, { description: 'How well you know it.' })
  answer: SelfRatingAnswer;

  @Field({ defaultValue: false, description: 'Whether you want to learn more.' })
  wantsMore: boolean;
}
