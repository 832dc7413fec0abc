import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { about, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';

@Holds('impersonal')
@ObjectType({ description: 'A competency that the module of a session assesses, on the leaves in force on its day.' })
export class AssessedCompetency {
  @Field(() => Competency, { description: 'What is assessed.' })
  competency: Competency;

  @Field(() => [ProficiencyLevel], {
    description:
      'What its assessment can show, from the lowest level to the highest; rank 0 is that nothing was shown.',
    complexity: about(4),
  })
  levels: ProficiencyLevel[];

  @Field(() => ProficiencyLevel, { description: 'The level that passes: the highest that its assessment can show.' })
  passesAt: ProficiencyLevel;
}

@Holds('names a person')
@ObjectType({ description: 'What somebody showed when a session was assessed.' })
export class RegisterResult {
  @Field(() => ID, { description: 'The evidence that it gave; voiding that voids the result.' })
  evidenceId: Id;

  @Field(() => Competency, { description: 'What was assessed.' })
  competency: Competency;

  @Field(() => ProficiencyLevel, { nullable: true, description: 'What they showed; null is nothing.' })
  shown: ProficiencyLevel | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;
}
