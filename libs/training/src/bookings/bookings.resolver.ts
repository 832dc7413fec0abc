import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, IdempotencyKey, MayAsk, Me, ownPractitioner } from '@app/access';
import { BookingArgs, CancelBookingArgs } from './booking.args.js';
import { Booking, BookingOutcome } from './booking.model.js';
import { BookingsService } from './bookings.service.js';

@Resolver()
export class BookingsResolver {
  constructor(private readonly bookings: BookingsService) {}

  @MayAsk('TRAINER', 'PRACTITIONER')
  @Mutation(() => BookingOutcome, {
    description: 'Books a place for yourself, or for somebody on your own session; or says why there is none.',
  })
  bookPlace(@Args() { sessionId, practitionerId }: BookingArgs, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.bookings.book(actor, sessionId, practitionerId ?? ownPractitioner(actor));
  }

  @MayAsk('TRAINER', 'PRACTITIONER')
  @Mutation(() => Booking, { description: 'Gives a place back, with a reason; answers with what was given back.' })
  cancelBooking(
    @Args() { sessionId, practitionerId, reason }: CancelBookingArgs,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.bookings.cancel(actor, sessionId, practitionerId ?? ownPractitioner(actor), reason);
  }
}
