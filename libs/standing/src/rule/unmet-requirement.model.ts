import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { StandingState } from './standing-state.js';

@Holds('names a person')
@ObjectType({
  implements: () => Requirement,
  description: 'A competency at a proficiency level that is asked of a person and that they do not meet.',
})
export class UnmetRequirement extends Requirement {
  @Field(() => ProficiencyLevel, { nullable: true, description: 'The level held; null is none.' })
  held?: ProficiencyLevel | null;

  @Field(() => StandingState, { description: 'Where the person stands; never MET.' })
  state: StandingState;

  @Field({ description: 'What is asked and what is held, in one or two plain sentences.' })
  inWords: string;
}
