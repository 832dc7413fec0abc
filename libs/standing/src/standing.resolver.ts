import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, IdempotencyKey, Me, ownPractitioner } from '@app/access';
import { ObservationInput, SelfRatingInput } from './evidence/judgement.input.js';
import { JudgementsService } from './evidence/judgements.service.js';
import { Profile } from './profile/profile.model.js';
import { ProfileQueries } from './profile/profile.queries.js';
import { VoidArgs } from './evidence/void.args.js';

@Resolver()
export class StandingResolver {
  constructor(
    private readonly profiles: ProfileQueries,
    private readonly judgements: JudgementsService,
  ) {}

  @Query(() => Profile, {
    description: 'R3. My profile: required, held, evidence, date and gap for everything asked of me, in plain words.',
  })
  myProfile(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.profiles.profile(actor, ownPractitioner(actor), asAt(when, actor));
  }

  @Query(() => Profile, {
    description: 'The same for one of your people: somebody whose line manager you are, or whose team you lead.',
  })
  profile(
    @Args('practitionerId', { type: () => ID }) practitionerId: string,
    @Args() when: AsAtArgs,
    @Me() actor: Actor,
  ) {
    return this.profiles.ofMyPeople(actor, practitionerId, asAt(when, actor));
  }

  @Mutation(() => ID, {
    description: 'R9. Says how well you know something yourself; answers with the id. It never changes your standing.',
  })
  rateMyself(@Args('input') input: SelfRatingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.judgements.rate(actor, ownPractitioner(actor), input);
  }

  @Mutation(() => ID, {
    description: 'Records what you saw one of your people do; answers with the id of the evidence.',
  })
  recordObservation(@Args('input') input: ObservationInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.judgements.observe(actor, input);
  }

  @Mutation(() => ID, {
    description: 'Voids a judgement, with a reason, for all days; everything derived from it follows.',
  })
  voidEvidence(@Args() { evidenceId, reason }: VoidArgs, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.judgements.void(actor, evidenceId, reason);
  }
}
