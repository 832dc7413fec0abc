import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '@app/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me, ownPractitioner } from '@app/access';
import { BookPlaceInput, CancelBookingInput, StopWaitingInput, WaitingListArgs } from './booking.input.js';
import { Booking, BookingOutcome } from './booking.model.js';
import { BookingsService } from './bookings.service.js';
import { OwnBookingConnection } from './own-booking.model.js';
import { OwnBookingQueries } from './own-booking.queries.js';
import { Wait, WaitConnection } from './wait.model.js';
import { WaitQueries } from './wait.queries.js';

@Resolver()
export class BookingsResolver {
  constructor(
    private readonly bookings: BookingsService,
    private readonly own: OwnBookingQueries,
    private readonly waits: WaitQueries,
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
    description:
      'Books a place for yourself, or for somebody on your own session; where it is full, waits for one if asked to, or says so.',
  })
  bookPlace(@Args('input') input: BookPlaceInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    const { sessionId, practitionerId, orWait } = input;
    return this.bookings.book(actor, sessionId, practitionerId ?? ownPractitioner(actor), orWait);
  }

  @MayAsk('PRACTITIONER')
  @Query(() => WaitConnection, {
    description: 'The sessions to come on which I wait for a place, the earliest first.',
  })
  myWaits(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.waits.ofMine(actor, page);
  }

  @MayAsk('TRAINER')
  @ActInWords('Opened the waiting list of a session')
  @Query(() => WaitConnection, {
    description: 'Who waits for a place on a session that you train, in the order in which they are to have one.',
  })
  waitingList(@Args() { sessionId, ...page }: WaitingListArgs, @Me() actor: Actor) {
    return this.waits.ofSession(actor, sessionId, page);
  }

  @MayAsk('TRAINER', 'PRACTITIONER')
  @ActInWords('Left the waiting list of a session')
  @Mutation(() => Wait, { description: 'Leaves a waiting list, with a reason; answers with the wait as it stood.' })
  stopWaiting(@Args('input') input: StopWaitingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    const { sessionId, practitionerId, reason } = input;
    return this.bookings.stopWaiting(actor, sessionId, practitionerId ?? ownPractitioner(actor), reason);
  }

  @MayAsk('TRAINER', 'PRACTITIONER')
  @ActInWords('Gave a place on a session back')
  @Mutation(() => Booking, { description: 'Gives a place back, with a reason; answers with what was given back.' })
  cancelBooking(@Args('input') input: CancelBookingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    const { sessionId, practitionerId, reason } = input;
    return this.bookings.cancel(actor, sessionId, practitionerId ?? ownPractitioner(actor), reason);
  }
}
