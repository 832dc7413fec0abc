import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { AttendanceState } from '../register/index.js';

@Holds('names a person')
@ObjectType({
  description: 'A mark that stands on a register or stood there: who made it when, and what became of it.',
})
export class PastMark {
  @Field(() => ID)
  id: Id;

  @Field(() => AttendanceState, { description: 'How they attended, as it was marked.' })
  state: AttendanceState;

  @Field(() => Int, { description: 'For how long they were there.' })
  minutes: number;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why absent, late or gone early, or there without a place.' })
  reason: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why so late; null where the register had not closed by then.' })
  lateReason: string | null;

  @Field(() => Practitioner, { nullable: true, description: 'Who made it; null where they have no record here.' })
  markedBy: Practitioner | null;

  @Field(() => DateTimeScalar, {
    description: 'When it was marked, as the device says that kept it until it was sent.',
  })
  markedAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was received.' })
  recordedAt: string;

  @Field(() => Practitioner, { nullable: true, description: 'Who voided or corrected it; null while it stands.' })
  voidedBy: Practitioner | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was voided or corrected; null while it stands.',
  })
  voidedAt: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was voided; null while it stands.' })
  voidReason: string | null;
}
