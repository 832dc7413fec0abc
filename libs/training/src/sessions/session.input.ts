import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

const PLACES = 'The capacity of a session is from 1 to 1,000 places.';

@InputType({ description: 'A session to hold, with you as its trainer.' })
export class AddSessionInput {
  @Field(() => ID, { description: 'The module to teach; its latest version published by that day is taught.' })
  @IsUUID()
  moduleId: string;

  @Field(() => ID, { description: 'The agency that organises it.' })
  @IsUUID()
  organiserId: string;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field({ description: 'Local time, HH:MM.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'startsAt must be a time such as 09:30' })
  startsAt: string;

  @Field(() => Int, { nullable: true, description: 'Left out, as long as the module.' })
  @IsOptional()
  @IsInt()
  @Min(15)
  @Max(1440)
  minutes?: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  siteId?: string | null;

  @Field(() => Int)
  @IsInt()
  @Min(1, { message: PLACES })
  @Max(1000, { message: PLACES })
  capacity: number;

  @Field({ defaultValue: true, description: 'Whether several agencies are meant to come.' })
  plannedJoint: boolean;
}

@ArgsType()
export class BookingArgs {
  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom to book: left out is yourself; others only on your own session.',
  })
  @IsOptional()
  @IsUUID()
  practitionerId?: string | null;
}

@ArgsType()
export class CancelBookingArgs extends BookingArgs {
  @Field()
  @MinLength(3)
  @MaxLength(200)
  reason: string;
}
