import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { ErasePersonInput, Erasure, ErasureArgs } from './erasure.model.js';
import { ErasureQueries } from './erasure.queries.js';
import { ErasureService } from './erasure.service.js';

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly erasures: ErasureQueries,
    private readonly service: ErasureService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at what erasing somebody would remove')
  @Query(() => Erasure, {
    description: 'What erasing somebody would remove, what it would leave, and what must be done first.',
  })
  erasure(@Args() { practitionerId }: ErasureArgs, @Me() actor: Actor) {
    return this.erasures.of(actor, practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Erased somebody')
  @Mutation(() => Erasure, {
    description:
      'Erases somebody for good: name, contact, what was written about them, mail, files, answers kept for a repeat. Facts stay, with an id that leads to no name, so that every figure stays as it was. Not for deputies, and not while they have a post.',
  })
  erasePerson(@Args('input') input: ErasePersonInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.service.erase(actor, input);
  }
}
