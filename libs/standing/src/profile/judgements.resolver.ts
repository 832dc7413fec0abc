import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { JudgementsService, ObservationInput, VoidEvidenceInput } from '../evidence/index.js';
import { EvidenceChange } from './evidence-change.model.js';

/** Judgements are kept as evidence; the line of the profile that they change is a field of the answer (`evidence-change.resolver.ts`). */
@Resolver()
export class JudgementsResolver {
  constructor(private readonly judgements: JudgementsService) {}

  @MayAsk('MANAGER')
  @ActInWords('Recorded what they saw somebody do')
  @Mutation(() => EvidenceChange, { description: 'Records what you saw one of your people do.' })
  async recordObservation(@Args('input') input: ObservationInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return { evidence: await this.judgements.observe(actor, input) };
  }

  @MayAsk('MANAGER', 'TRAINER')
  @ActInWords('Withdrew a judgement')
  @Mutation(() => EvidenceChange, {
    description: 'Voids a judgement, with a reason, for all days; everything derived from it follows.',
  })
  async voidEvidence(@Args('input') input: VoidEvidenceInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return { evidence: await this.judgements.void(actor, input.evidenceId, input.reason) };
  }
}
