import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@app/kernel';

@ObjectType({ description: 'A competency at a proficiency level that a role or a function asks for.' })
export class RoleRequirement {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The rank asked for, on the scale of the competency’s framework.' })
  rank: number;

  @Field(() => Boolean, { description: 'False where it is desirable: never a gap, and in no figure.' })
  essential: boolean;

  /** The role that asks; null where a function does. */
  roleId: Id | null;
  /** The function that asks; null where a role does. */
  functionId: Id | null;
  competencyId: Id;
}
