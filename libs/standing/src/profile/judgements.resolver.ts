import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { type Evidence, JudgementsService, ObservationInput, VoidEvidenceInput } from '../evidence/index.js';
import { EvidenceChange } from './evidence-change.model.js';
import { ProfileQueries } from './profile.queries.js';

/** Judgements are kept as evidence, and answered with the line of the profile that they change. */
@Resolver()
export class JudgementsResolver {
  constructor(
    private readonly judgements: JudgementsService,
    private readonly profiles: ProfileQueries,
  ) {}

  @MayAsk('MANAGER')
  @Mutation(() => EvidenceChange, { description: 'Records what you saw one of your people do.' })
  recordObservation(@Args('input') input: ObservationInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.change(actor, this.judgements.observe(actor, input));
  }

  @MayAsk('MANAGER', 'TRAINER')
  @Mutation(() => EvidenceChange, {
    description: 'Voids a judgement, with a reason, for all days; everything derived from it follows.',
  })
  voidEvidence(@Args('input') input: VoidEvidenceInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.change(actor, this.judgements.void(actor, input.evidenceId, input.reason));
  }

  private async change(actor: Actor, judged: Promise<Evidence>): Promise<EvidenceChange> {
    const evidence = await judged;
    const { practitioner, competency } = evidence;
    return { evidence, line: await this.profiles.lineOfMyPeople(actor, practitioner, competency.id) };
  }
}
