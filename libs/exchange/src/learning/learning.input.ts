import { Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, NumberField, TextField } from '@app/graphql';
import type { Day, Id } from '@app/kernel';

@InputType({ description: 'Something that one learnt, added to one’s own record.' })
export class AddOwnLearningInput {
  @TextField({ min: 1, max: 200, says: true, description: 'What it was.' })
  title: string;

  @Field(() => DayScalar, { description: 'The day on which it ended; never after today.' })
  day: Day;

  @NumberField({ from: 0, to: 1_000, nullable: true, description: 'For how many hours; null is not said.' })
  hours?: number | null;

  @TextField({ max: 4_000, lines: true, nullable: true, description: 'What one thinks of it. Name nobody else.' })
  reflection?: string | null;
}

@InputType({ description: 'What one added to one’s own record, as it is to be from now on.' })
export class ChangeOwnLearningInput extends AddOwnLearningInput {
  @IdField()
  learningId: Id;
}

@InputType({ description: 'What one added to one’s own record, to be removed.' })
export class RemoveOwnLearningInput {
  @IdField()
  learningId: Id;
}
