import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import { about } from '@app/graphql';
import { WaysToMeetQueries, WayToMeet } from '@app/training';
import { WhyShort } from './why-short.model.js';

/* A field of its own, for the figures are kept until facts change, and places are taken meanwhile. */
@Resolver(() => WhyShort)
export class WaysToMeetResolver {
  constructor(private readonly ways: WaysToMeetQueries) {}

  @ResolveField(() => [WayToMeet], {
    nullable: true,
    complexity: about(4),
    description:
      'What would close it: of each requirement that is in the way, in the order of the framework, with sessions from today on, whatever day is asked about; null where hidden.',
  })
  waysToMeet(@Parent() { requirements, gap, on, knownAt }: WhyShort, @Me() actor: Actor) {
    if (gap.heads.hidden) return null;
    const inTheWay = requirements.filter((requirement) => requirement.inTheWay);
    return this.ways.of(actor, inTheWay, { asked: { on, knownAt }, from: actor.today });
  }
}
