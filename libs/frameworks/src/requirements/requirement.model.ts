import { Field, InterfaceType } from '@nestjs/graphql';
import type { Id } from '@app/kernel';
import { Competency } from '../competencies/index.js';
import { ProficiencyLevel } from '../frameworks/index.js';

/**
 * Whatever asks for a competency at a level keeps its id and rank; what the API shows of them is found once, for a whole
 * request, unless the statement that read the requirement brought it along.
 */
@InterfaceType({
  description: 'A competency at a proficiency level, asked for by a role, a function, a task or a need level.',
})
export abstract class Requirement {
  competencyId: Id;
  rank: number;

  @Field(() => Competency, { description: 'What is asked for.' })
  competency?: Competency;

  @Field(() => ProficiencyLevel, { description: 'The level asked for, on the scale of the competency’s framework.' })
  required?: ProficiencyLevel;
}
