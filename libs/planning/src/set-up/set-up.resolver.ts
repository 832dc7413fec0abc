import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { SetUp } from './set-up.model.js';
import { SetUpQueries } from './set-up.queries.js';

@Resolver()
export class SetUpResolver {
  constructor(private readonly queries: SetUpQueries) {}

  @MayAsk('STEWARD')
  @Query(() => SetUp, {
    description:
      'What is set up of the partnership and what is missing, what each thing makes possible, and where it is done.',
  })
  setUp(@Me() actor: Actor) {
    return this.queries.of(actor);
  }
}
