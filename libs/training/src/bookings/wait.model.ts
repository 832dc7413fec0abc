import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { Session } from '../sessions/index.js';

@Holds('names a person')
@ObjectType({
  description:
    'Somebody who waits for a place on a full session. As soon as a place is free, whoever waits longest has it.',
})
export class Wait {
  @Field(() => ID, { description: 'The place that it comes to has the same.' })
  id: Id;

  @Field(() => Session, { description: 'The session, as it stands now.' })
  session: Session;

  @Field(() => Practitioner, { description: 'Who waits.' })
  practitioner: Practitioner;

  @Holds('order')
  @Field(() => Int, {
    description: 'How many are to have a place before they have theirs, themselves included: 1 is next.',
  })
  position: number;

  @Field(() => DayScalar, { description: 'The day since when they wait.' })
  since: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The day on which a place was last free and went to the next, as another session engages them at that time; null is never.',
  })
  passedOverOn: Day | null;

  /** Where it stands on the waiting list, whoever else is on it. */
  readonly turn: number;
}

export const WaitConnection = connectionOf(Wait);
