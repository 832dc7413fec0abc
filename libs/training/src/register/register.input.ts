import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MARK_STATES, type MarkState } from './register.rules.js';

@InputType({ description: 'One person’s mark.' })
export class MarkInput {
  @Field(() => ID)
  @IsUUID()
  practitionerId: string;

  @Field(() => String, { description: 'present, late, left early, or absent.' })
  @IsIn(MARK_STATES, { message: `state must be one of: ${MARK_STATES.join(', ')}` })
  state: MarkState;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes there; left out for present means the whole session. Needed for late and left early.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Needed for absent.' })
  @IsOptional()
  @MaxLength(200)
  reason?: string | null;

  @Field({ defaultValue: false, description: 'True for somebody who came without a booking.' })
  walkIn?: boolean;
}

@InputType({ description: 'Marks for a session’s register, all kept or none.' })
export class SaveRegisterInput {
  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => Int, { description: 'The version of the register you marked from.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => [MarkInput])
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => MarkInput)
  marks: MarkInput[];
}

@InputType({ description: 'A register to void, and why.' })
export class VoidRegisterInput {
  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => Int, { description: 'The version of the register you saw: a mark changed since then is not voided.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => [ID], { nullable: true, description: 'Only these people’s marks; left out is the whole register.' })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  practitionerIds?: string[] | null;

  @Field()
  @MinLength(3)
  @MaxLength(500)
  reason: string;
}

@InputType({ description: 'The result of assessing one person in one competency that the module assesses.' })
export class AssessmentInput {
  @Field(() => ID)
  @IsUUID()
  practitionerId: string;

  @Field(() => ID)
  @IsUUID()
  competencyId: string;

  @Field(() => Int, { description: 'The rank shown, 0 to the rank the module assesses to.' })
  @IsInt()
  @Min(0)
  @Max(10)
  rank: number;
}

@InputType({ description: 'Results of an assessed session, all kept or none.' })
export class RecordAssessmentsInput {
  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => [AssessmentInput])
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => AssessmentInput)
  results: AssessmentInput[];
}
