import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { AttendanceState } from '../register/index.js';
import { Session } from '../sessions/index.js';

@Holds('names a person')
@ObjectType({ description: 'A mark that a register has of oneself, as it stands or as it was before it was voided.' })
export class Attendance {
  @Field(() => ID)
  id: Id;

  @Field(() => Session, { description: 'The session attended, or missed.' })
  session: Session;

  @Field(() => AttendanceState, { description: 'How one attended.' })
  state: AttendanceState;

  @Field(() => Int, { description: 'For how long one was there.' })
  minutes: number;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why absent, late or gone early, or there without a place.' })
  reason: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why so late; null where the register had not closed by then.' })
  lateReason: string | null;

  @Field({ description: 'Whether one was added on the day, without a place.' })
  walkIn: boolean;

  @Field({ description: 'Whether one was there long enough to be credited with the content; never once voided.' })
  contentCredit: boolean;

  @Field(() => Practitioner, { nullable: true, description: 'Who marked it; null where they have no record here.' })
  markedBy: Practitioner | null;

  @Field(() => DateTimeScalar, { description: 'When the mark came in.' })
  recordedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was voided; null while it stands.' })
  voidedAt: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was voided; null while it stands.' })
  voidReason: string | null;
}

export const AttendanceConnection = connectionOf(Attendance);
