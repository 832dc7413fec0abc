import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { RoleOrFunction } from '@app/roles';
import { Cluster } from '@app/workforce';
import { CountedAnswer } from './counted-answer.model.js';

@ObjectType({
  description: 'One role and proficiency level: who is asked for it, and who meets all that is asked at it.',
})
export class ProficiencyGap {
  @Field(() => Int)
  rank: number;

  @Field({ description: 'The name of the proficiency level.' })
  name: string;

  @Field(() => Figure, {
    description:
      'numerator: heads meeting every essential requirement at this rank; base: heads in the role, or with the function.',
  })
  heads: Figure;

  @Field(() => Figure, { description: 'The same in full-time equivalents.' })
  fte: Figure;
}

@ObjectType({ description: 'One role or function in one cluster, proficiency level by proficiency level.' })
export class RoleGap {
  @Field(() => RoleOrFunction)
  role: RoleOrFunction;

  @Field(() => [ProficiencyGap], { complexity: ({ childComplexity }) => 1 + 4 * childComplexity })
  proficiencyLevels: ProficiencyGap[];
}

@ObjectType({ description: 'Required against held in one cluster, by role.' })
export class RequiredAgainstHeldByRole extends CountedAnswer {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => [RoleGap], {
    description: 'Every role, then every function, with requirements: those with nobody here as rows of zero.',
  })
  roles: RoleGap[];
}

@ObjectType({
  description: 'One Common Core element in one role or function: how many fall short of what it requires.',
})
export class ElementGap {
  @Field(() => RoleOrFunction)
  role: RoleOrFunction;

  elementId: string;

  @Field(() => Int, { description: 'The highest rank that the role or function requires within the element.' })
  required: number;

  @Field({ description: 'The name of that rank.' })
  requiredName: string;

  @Field(() => Figure, {
    description:
      'numerator: heads who meet everything required of them in the element; base: heads in the role, or with the function.',
  })
  heads: Figure;

  @Field(() => Int, { description: 'Heads short.' })
  short: number;
}

@ObjectType({ description: 'P1: the roles and functions that lack a Common Core element at the level they require.' })
export class RolesShort extends CountedAnswer {
  @Field({
    description: 'True where the answer is withheld and its lists are empty: you do not have the exact figures grant.',
  })
  hidden: boolean;

  @Field(() => [ElementGap], {
    complexity: ({ childComplexity }) => 25 + 40 * childComplexity,
    description: 'Most heads short first.',
  })
  gaps: ElementGap[];

  @Field(() => [RoleOrFunction], {
    description: 'Roles and functions that require the Common Core and have nobody in post: rows of zero.',
  })
  nobodyInPost: RoleOrFunction[];

  @Field({ description: 'The answer in one sentence.' })
  inWords: string;
}
