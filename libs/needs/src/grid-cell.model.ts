import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import { NeedLevel, NeedTheme } from './need.model.js';

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description:
    'One cell of the requirement grid: at this need level, whoever meets a family needs this competency at this level.',
})
export class GridCell extends Requirement {
  @Field(() => ID)
  id: string;

  @Field(() => NeedLevel, { description: 'The need level that asks.' })
  needLevel: NeedLevel;

  @Field(() => NeedTheme, { nullable: true, description: 'The theme that it serves; null where it serves them all.' })
  theme: NeedTheme | null;

  @Field(() => Boolean, { description: 'False where it is desirable: never a gap, and in no figure.' })
  essential: boolean;
}
