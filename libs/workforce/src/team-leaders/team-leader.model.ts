import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Practitioner } from '../people/index.js';

@Holds('names a person')
@ObjectType({
  description:
    'Somebody, or nobody, leads a team from a day on, until the next change. Earlier days stay as they were.',
})
export class TeamLeader {
  @Field(() => ID, { nullable: true, description: 'The change; null is of whoever led it when it was added.' })
  id: string | null;

  @Field(() => Practitioner, { nullable: true, description: 'Who leads it; null is nobody.' })
  leader: Practitioner | null;

  @Field(() => String, { nullable: true, description: 'How they are called today; null is nobody.' })
  name: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Their first day; null is since it was added.' })
  firstDay: Day | null;

  @Field({ description: 'Whether it is so today.' })
  today: boolean;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever changed it.' })
  reason: string | null;

  @Field(() => DayScalar, { nullable: true })
  recordedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was taken back; null where it stands.' })
  voidedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  voidedBy: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was wrong.' })
  voidReason: string | null;
}
