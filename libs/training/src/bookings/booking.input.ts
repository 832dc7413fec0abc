import { InputType } from '@nestjs/graphql';
import { IdField, ReasonField } from '@app/graphql';

@InputType({ description: 'A place to book.' })
export class BookPlaceInput {
  @IdField()
  sessionId: string;

  @IdField({ nullable: true, description: 'Whom to book: left out is yourself; others only on your own session.' })
  practitionerId?: string | null;
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
