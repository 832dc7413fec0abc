import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { FoundPractitionerConnection } from './practitioner.model.js';
import { PractitionerQueries } from './practitioner.queries.js';
import { SearchArgs } from './search.args.js';

@Resolver()
export class PractitionersResolver {
  constructor(private readonly practitioners: PractitionerQueries) {}

  @MayAsk('TRAINER', 'MANAGER', 'STEWARD')
  @ActInWords('Looked people up by name')
  @Query(() => FoundPractitionerConnection, {
    description:
      'People of whose name each of these words begins a word, in any order; accents, apostrophes, hyphens and other signs do not matter. In the order of their names from the rarest of the words on.',
  })
  findPractitioners(@Args() { name, ...page }: SearchArgs, @Me() actor: Actor) {
    return this.practitioners.find(actor, name, page);
  }
}
