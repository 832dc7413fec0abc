import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { Evidence } from '@app/standing';
import { Practitioner } from '@app/workforce';

@Holds('names a person')
@ObjectType({ description: 'What somebody showed of a competency in the assessment of a session.' })
export class AssessmentResult {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => Competency)
  competency: Competency;

  @Field(() => ProficiencyLevel, { nullable: true, description: 'The level shown; null is no level.' })
  shown: ProficiencyLevel | null;

  @Field(() => Evidence, { description: 'The evidence that it gave.' })
  evidence: Evidence;
}
