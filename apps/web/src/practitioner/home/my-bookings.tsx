import { inWords } from '../../shared/words.js';
import { MyPlace } from '../next/place.js';
import type { LineOverTime, OwnBooking } from './operations.js';
import { Ticket } from './ticket.js';
import { effectsInWords, effectsOf } from './words.js';

interface Props {
  bookings: OwnBooking[];
  lines: LineOverTime[];
  onDone: (says: string) => void;
}

/** The sessions on which I have a place, with what each is for me. */
export const MyBookings = ({ bookings, lines, onDone }: Props) => (
  <section class="tv-bookings">
    <h2 class="govuk-heading-m">My bookings{bookings.length > 0 && `: ${bookings.length}`}</h2>
    {bookings.length === 0 && <p class="govuk-body">You have no place on a session to come.</p>}
    <ul>
      {bookings.map((booking) => (
        <Ticket key={booking.id} session={booking.session} toDo={<MyPlace session={booking.session} onDone={onDone} />}>
          {booking.movedUpOn && <p>You have had it from the waiting list since {inWords(booking.movedUpOn)}.</p>}
          {effectsInWords(effectsOf(booking, lines)).map((says) => (
            <p key={says}>{says}</p>
          ))}
        </Ticket>
      ))}
    </ul>
  </section>
);
