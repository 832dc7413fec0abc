import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { Session } from '../sessions/index.js';

@Holds('names a person')
@ObjectType({
  description: 'How often one account put one person on registers without a place, and the mark was voided after all.',
})
export class WalkInPattern {
  @Field(() => ID, { description: 'The account that made the marks.' })
  accountId: Id;

  @Field(() => Practitioner, {
    nullable: true,
    description: 'Whose account it is; null where they have no record here.',
  })
  trainer: Practitioner | null;

  @Field(() => Practitioner, { description: 'Who was put on registers.' })
  practitioner: Practitioner;

  @Field(() => Int, { description: 'How often, within the days asked about.' })
  times: number;

  @Field(() => DateTimeScalar, { description: 'When a mark of theirs was last voided.' })
  lastVoidedAt: string;
}

export const WalkInPatternConnection = connectionOf(WalkInPattern);

@Holds('names a person')
@ObjectType({ description: 'Somebody put on a register without a place, whose mark was voided after all.' })
export class RemovedWalkIn {
  @Field(() => ID, { description: 'The mark.' })
  id: Id;

  @Field(() => Session, { description: 'Whose register it was.' })
  session: Session;

  @Holds('free text')
  @Field(() => String, { description: 'Why they were said to be there without a place.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When the mark came in.' })
  recordedAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was voided.' })
  voidedAt: string;

  @Field(() => Practitioner, { nullable: true, description: 'Who voided it; null where they have no record here.' })
  voidedBy: Practitioner | null;

  @Holds('free text')
  @Field(() => String, { description: 'Why it was voided.' })
  voidReason: string;
}
