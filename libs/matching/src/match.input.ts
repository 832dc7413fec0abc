import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';

/** The most people a match lists. */
export const LONGEST_MATCH = 50;

@InputType({ description: 'A family’s need, without the family: how much need, about what, and where.' })
export class MatchInput {
  @Field(() => ID, { description: 'The level of family need.' })
  @IsUUID()
  needLevelId: Id;

  @Field(() => [ID], {
    nullable: true,
    description:
      'What the need is about; all themes if left out. What the level asks whatever the theme is always asked, and alone with an empty list.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  themeIds?: Id[] | null;

  @Field(() => ID, { description: 'Where the family lives.' })
  @IsUUID()
  clusterId: Id;

  @Field(() => DayScalar, { nullable: true, description: 'The day asked about, past or future; today if left out.' })
  on?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answer from what was known by the end of this day; everything known now if left out.',
  })
  knownAt?: Day | null;

  @Field(() => Int, { defaultValue: 10, description: `How many people each list has at most, 1 to ${LONGEST_MATCH}.` })
  @Min(1)
  @Max(LONGEST_MATCH)
  first: number;
}
