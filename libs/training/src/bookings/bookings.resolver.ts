import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '@app/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me, ownPractitioner } from '@app/access';
import { BookPlaceInput, CancelBookingInput } from './booking.input.js';
import { Booking, BookingOutcome } from './booking.model.js';
import { BookingsService } from './bookings.service.js';
import { OwnBookingConnection } from './own-booking.model.js';
import { OwnBookingQueries } from './own-booking.queries.js';

@Resolver()
export class BookingsResolver {
  constructor(
    private readonly bookings: BookingsService,
    private readonly own: OwnBookingQueries,
  ) {}

  @MayAsk('PRACTITIONER')
  @Query(() => OwnBookingConnection, {
    description:
      'My places on sessions from today on where no register has a mark of me yet, the earliest first, with what attending each would give.',
  })
  myBookings(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.own.ofMine(actor, page);
  }

  @MayAsk('TRAINER', 'PRACTITIONER')
  @ActInWords('Booked a place on a session')
  @Mutation(() => BookingOutcome, {
    description: 'Books a place for yourself, or for somebody on your own session; or says why there is none.',
  })
  bookPlace(@Args('input') input: BookPlaceInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.bookings.book(actor, input.sessionId, input.practitionerId ?? ownPractitioner(actor));
  }

  @MayAsk('TRAINER', 'PRACTITIONER')
  @ActInWords('Gave a place on a session back')
  @Mutation(() => Booking, { description: 'Gives a place back, with a reason; answers with what was given back.' })
  cancelBooking(@Args('input') input: CancelBookingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    const { sessionId, practitionerId, reason } = input;
    return this.bookings.cancel(actor, sessionId, practitionerId ?? ownPractitioner(actor), reason);
  }
}
