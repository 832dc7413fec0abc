import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { Evidence } from '@app/standing';
import { RecordAssessmentsInput } from './assessment.input.js';
import { AssessmentsService } from './assessments.service.js';

@Resolver()
export class ResultsResolver {
  constructor(private readonly assessments: AssessmentsService) {}

  @MayAsk('TRAINER')
  @ActInWords('Recorded results of an assessment')
  @Mutation(() => [Evidence], {
    description:
      'Records how people did in the assessment of your session; answers with the evidence of each, in the order given.',
  })
  recordAssessments(@Args('input') input: RecordAssessmentsInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.assessments.record(actor, input);
  }
}
