import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@app/kernel';
import { NeedLevel, NeedTheme } from './need.model.js';

@ObjectType({
  description:
    'One cell of the requirement grid: at this need level, whoever meets a family needs this competency at this rank.',
})
export class GridCell {
  @Field(() => ID)
  id: string;

  @Field(() => NeedLevel, { description: 'The need level that asks.' })
  level: NeedLevel;

  @Field(() => NeedTheme, { nullable: true, description: 'The theme that it serves; null where it serves them all.' })
  theme: NeedTheme | null;

  @Field(() => Int, { description: 'The rank asked for, on the scale of the competency’s framework.' })
  rank: number;

  @Field(() => Boolean, { description: 'False where it is desirable: never a gap, and in no figure.' })
  essential: boolean;

  competencyId: Id;
}
