import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import { about } from '@app/graphql';
import { ForeseenEnding, Leaving } from '@app/workforce';
import { Session, SessionQueries } from '../sessions/index.js';

@Resolver(() => Leaving)
export class ReleasedPlacesResolver {
  constructor(private readonly sessions: SessionQueries) {}

  @ResolveField(() => [Session], {
    description:
      'The sessions on which their place, or their wait for one, was released and not booked again by the change, the earliest first.',
    complexity: about(5),
  })
  releasedFrom(@Parent() leaving: Leaving, @Me() actor: Actor) {
    return this.sessions.releasedWith(actor, leaving);
  }
}

@Resolver(() => ForeseenEnding)
export class PlacesToReleaseResolver {
  constructor(private readonly sessions: SessionQueries) {}

  @ResolveField(() => [Session], {
    description: 'The sessions on which they would give up their place, or their wait for one, the earliest first.',
    complexity: about(5),
  })
  places(@Parent() { practitionerId, leavesOn, backOn }: ForeseenEnding, @Me() actor: Actor) {
    return leavesOn ? this.sessions.placesAfter(actor, practitionerId, leavesOn, backOn) : [];
  }
}
