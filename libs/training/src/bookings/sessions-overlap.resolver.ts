import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import { overlapInWords, Session } from '../sessions/index.js';
import { SessionsOverlap } from './booking.model.js';
import { BookingsService } from './bookings.service.js';

@Resolver(() => SessionsOverlap)
export class SessionsOverlapResolver {
  constructor(private readonly bookings: BookingsService) {}

  /* Asked anew at each answer, so that an answer given again shows no more than its reader may see by then. */
  @ResolveField(() => Session, {
    nullable: true,
    description: 'The other session; null unless it is yourself whom it engages: nobody else is told where you are.',
  })
  other(@Parent() overlap: SessionsOverlap, @Me() actor: Actor) {
    return this.bookings.other(actor, overlap);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What engages you, by name, and what to do next; null unless it is yourself whom it engages.',
  })
  async inWords(@Parent() overlap: SessionsOverlap, @Me() actor: Actor) {
    const other = await this.bookings.other(actor, overlap);
    return other && overlapInWords(overlap.kind, other);
  }
}
