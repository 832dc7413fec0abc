import { InputType } from '@nestjs/graphql';
import { IdField, ListField, WholeField } from '@app/graphql';
import { MOST_PEOPLE } from '../register/index.js';

@InputType({ description: 'The result of assessing one person in one competency that the module assesses.' })
export class AssessmentInput {
  @IdField()
  practitionerId: string;

  @IdField()
  competencyId: string;

  @WholeField({ from: 0, to: 10, description: 'The rank shown, no higher than the module assesses to.' })
  rank: number;
}

@InputType({ description: 'Results of an assessed session, all kept or none.' })
export class RecordAssessmentsInput {
  @IdField()
  sessionId: string;

  @ListField(() => AssessmentInput, { min: 1, max: MOST_PEOPLE })
  results: AssessmentInput[];
}
