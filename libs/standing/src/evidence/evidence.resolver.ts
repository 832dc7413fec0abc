import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me, ownPractitioner } from '@app/access';
import { EvidenceConnection, MyEvidenceArgs } from './evidence.model.js';
import { EvidenceQueries } from './evidence.queries.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => EvidenceConnection, {
    description:
      'All the evidence on my record, whether or not a post asks for it, and what was voided: the newest day first.',
  })
  myEvidence(@Args() args: MyEvidenceArgs, @Me() actor: Actor) {
    return this.evidence.ofPerson(actor, ownPractitioner(actor), args);
  }
}
