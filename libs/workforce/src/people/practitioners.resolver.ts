import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { FoundPractitionerConnection } from './practitioner.model.js';
import { PractitionerQueries } from './practitioner.queries.js';
import { SearchArgs } from './search.args.js';

@Resolver()
export class PractitionersResolver {
  constructor(private readonly practitioners: PractitionerQueries) {}

  @MayAsk('TRAINER', 'MANAGER', 'STEWARD')
  @Query(() => FoundPractitionerConnection, {
    description:
      'People whose family name, or full name, begins with these letters; in the order of their family names.',
  })
  findPractitioners(@Args() { name, ...page }: SearchArgs, @Me() actor: Actor) {
    return this.practitioners.find(actor, name, page);
  }
}
