import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@InputType({ description: 'A post to open for a practitioner.' })
export class OpenPostInput {
  @Field(() => ID)
  @IsUUID()
  practitionerId: string;

  @Field(() => ID)
  @IsUUID()
  roleId: string;

  @Field(() => ID)
  @IsUUID()
  employerId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  hostId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  siteId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week, 0 to 100; leave out if unknown.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  weeklyHours?: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  lineManagerId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clinicalSupervisorId?: string | null;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true })
  lastDay?: Day | null;
}

@InputType({ description: 'A post to end, and why.' })
export class EndPostInput {
  @Field(() => ID)
  @IsUUID()
  postId: string;

  @Field(() => DayScalar, { description: 'The last day in post.' })
  lastDay: Day;

  @Field()
  @MinLength(3)
  @MaxLength(500)
  reason: string;
}
