import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IdField, PageArgs, ReasonField } from '@app/graphql';

@InputType({ description: 'A place to book.' })
export class BookPlaceInput {
  @IdField()
  sessionId: string;

  @IdField({ nullable: true, description: 'Whom to book: left out is yourself; others only on your own session.' })
  practitionerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to wait for a place where the session is full: whoever waits longest has the next that is free.',
  })
  orWait?: boolean | null;
}

@ArgsType()
export class WaitingListArgs extends PageArgs {
  @IdField()
  sessionId: string;
}

@InputType({ description: 'A waiting list to leave, and why.' })
export class StopWaitingInput {
  @IdField()
  sessionId: string;

  @IdField({ nullable: true, description: 'Who leaves it: left out is yourself; others only on your own session.' })
  practitionerId?: string | null;

  @ReasonField({ max: 200 })
  reason: string;
}

@InputType({ description: 'A place to give back, and why.' })
export class CancelBookingInput {
  @IdField()
  sessionId: string;

  @IdField({ nullable: true, description: 'Whose place: left out is yours; others’ only on your own session.' })
  practitionerId?: string | null;

  @ReasonField({ max: 200 })
  reason: string;
}
