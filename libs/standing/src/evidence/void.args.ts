import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID, MaxLength, MinLength } from 'class-validator';

@ArgsType()
export class VoidArgs {
  @Field(() => ID)
  @IsUUID()
  evidenceId: string;

  @Field({ description: 'Why, in 3 to 500 characters.' })
  @MinLength(3)
  @MaxLength(500)
  reason: string;
}
