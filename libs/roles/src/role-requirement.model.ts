import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import type { Id } from '@app/kernel';

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description: 'A competency at a proficiency level that a role or a function asks for.',
})
export class RoleRequirement extends Requirement {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'False where it is desirable: never a gap, and in no figure.' })
  essential: boolean;

  /** The role that asks; null where a function does. */
  roleId: Id | null;
  /** The function that asks; null where a role does. */
  functionId: Id | null;
}
