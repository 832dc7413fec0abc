import { Field, InputType } from '@nestjs/graphql';
import { MatchReach } from './match-reach.js';
import { DayScalar, IdField, IdListField, WholeField } from '@app/graphql';
import type { Day, Id } from '@app/kernel';

/** The most people a match lists. */
export const LONGEST_MATCH = 50;

@InputType({ description: 'A family’s need, without the family: how much need, about what, and where.' })
export class MatchInput {
  @IdField({ description: 'The level of family need.' })
  needLevelId: Id;

  @IdListField({
    nullable: true,
    max: 100,
    description:
      'What the need is about; all themes if left out. What the level asks whatever the theme is always asked, and alone with an empty list.',
  })
  themeIds?: Id[] | null;

  @IdField({ description: 'Where the family lives.' })
  clusterId: Id;

  @Field(() => MatchReach, {
    nullable: true,
    description: 'Whom to consider, by where they have a post on the day; the whole partnership if left out.',
  })
  within?: MatchReach | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day asked about, past or future; today if left out.' })
  on?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answer from what was known by the end of this day; everything known now if left out.',
  })
  knownAt?: Day | null;

  @WholeField({ from: 1, to: LONGEST_MATCH, defaultValue: 10, description: 'How many people each list has at most.' })
  first: number;
}
