import { Field, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { about } from '@app/graphql';
import { RoleOrFunction } from '@app/roles';
import { ComparedAnswer } from '../scope/index.js';

@Holds('impersonal')
@ObjectType({
  description: 'One role and proficiency level: who is asked for it, and who meets all that is asked at it.',
})
export class ProficiencyLevelGap {
  @Field(() => ProficiencyLevel)
  proficiencyLevel: ProficiencyLevel;

  @Field(() => Figure, {
    description:
      'numerator: heads meeting every essential requirement at this level; base: heads in the role, or with the function.',
  })
  heads: Figure;

  @Field(() => Figure, { description: 'The same in full-time equivalents.' })
  fte: Figure;
}

@Holds('impersonal')
@ObjectType({ description: 'One role or function in one cluster, proficiency level by proficiency level.' })
export class RoleGap {
  @Field(() => RoleOrFunction)
  roleOrFunction: RoleOrFunction;

  @Field(() => [ProficiencyLevelGap], {
    complexity: about(4),
    description: 'Each level at which it asks for something, lowest first.',
  })
  proficiencyLevels: ProficiencyLevelGap[];
}

@Holds('impersonal')
@ObjectType({ description: 'Required against held in one cluster, by role.' })
export class RequiredAgainstHeldByRole extends ComparedAnswer {
  @Field(() => [RoleGap], {
    description:
      'Every role by name, then every function by name, with requirements: those with nobody here as rows of zero.',
  })
  roles: RoleGap[];
}

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description:
    'One Common Core element in one role or function: the highest level that is required within it, and how many fall short of what is required there.',
})
export class ElementGap extends Requirement {
  @Field(() => RoleOrFunction)
  roleOrFunction: RoleOrFunction;

  @Field(() => Figure, {
    description:
      'numerator: heads who meet everything required of them in the element; base: heads in the role, or with the function.',
  })
  heads: Figure;
}

@Holds('impersonal')
@ObjectType({ description: 'P1: the roles and functions that lack a Common Core element at the level they require.' })
export class RolesShort extends ComparedAnswer {
  @Field({
    description:
      'True where the answer is withheld and its lists are empty: you do not have the exact figures grant for all that is counted.',
  })
  hidden: boolean;

  @Field(() => [ElementGap], {
    complexity: ({ childComplexity }) => 25 + 40 * childComplexity,
    description: 'Most heads short first, then by the name of the role or function, then in the order of the elements.',
  })
  gaps: ElementGap[];

  @Field(() => [RoleOrFunction], {
    description: 'Roles and functions, by name, that require the Common Core and have nobody in post: rows of zero.',
  })
  nobodyInPost: RoleOrFunction[];

  @Field({ description: 'The answer in one sentence.' })
  inWords: string;
}
