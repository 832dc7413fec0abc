import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, IdempotencyKey, Me as SignedIn } from '@app/access';
import { PageArgs } from '@app/graphql';
import { Agency } from './places/agency.model.js';
import { Me } from './accounts/me.model.js';
import { Cluster, Site, Team } from './places/place.model.js';
import { EndPostInput, OpenPostInput } from './posts/post.input.js';
import { PostsService } from './posts/posts.service.js';
import { Post } from './posts/post.model.js';
import { FoundPractitionerConnection } from './people/practitioner.model.js';
import { WorkforceQueries } from './workforce.queries.js';

@Resolver()
export class WorkforceResolver {
  constructor(
    private readonly workforce: WorkforceQueries,
    private readonly keeping: PostsService,
  ) {}

  @Query(() => Me, { description: 'Who you are here and what you may do.' })
  me(@SignedIn() actor: Actor) {
    return this.workforce.me(actor);
  }

  @Query(() => [Agency], { description: 'The agencies of the partnership, those expected but absent among them.' })
  agencies(@SignedIn() actor: Actor) {
    return this.workforce.agencies(actor);
  }

  @Query(() => [Cluster], { description: 'The clusters of the default scheme of areas.' })
  clusters(@SignedIn() actor: Actor) {
    return this.workforce.clusters(actor);
  }

  @Query(() => [Site], { description: 'Centres, schools and clinics.' })
  sites(@SignedIn() actor: Actor) {
    return this.workforce.sites(actor);
  }

  @Query(() => [Team], { description: 'The teams.' })
  teams(@SignedIn() actor: Actor) {
    return this.workforce.teams(actor);
  }

  @Query(() => [Post], { description: 'The posts that somebody holds today.' })
  posts(@Args('practitionerId', { type: () => ID }) practitionerId: string, @SignedIn() actor: Actor) {
    return this.workforce.posts(actor, practitionerId, actor.today, null);
  }

  @Query(() => FoundPractitionerConnection, {
    description: 'People whose family name, or full name, begins with these letters.',
  })
  findPractitioners(@Args('name') name: string, @Args() page: PageArgs, @SignedIn() actor: Actor) {
    return this.workforce.find(actor, name, page);
  }

  @Mutation(() => ID, { description: 'Opens a post for a practitioner; answers with its id.' })
  openPost(@Args('input') input: OpenPostInput, @SignedIn() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.keeping.open(actor, input);
  }

  @Mutation(() => ID, {
    description:
      'Ends a post: the old one is voided with your reason and one that ends on the last day takes its place; answers with its id.',
  })
  endPost(@Args('input') input: EndPostInput, @SignedIn() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.keeping.end(actor, input);
  }
}
