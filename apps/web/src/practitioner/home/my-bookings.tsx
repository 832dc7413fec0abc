import { useToday } from '../../shared/me.js';
import { endsAt } from '../../shared/session-hours.js';
import { withWeekday } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { MyPlace } from '../next/place.js';
import { SessionFacts } from '../next/session-facts.js';
import type { LineOverTime, OwnBooking } from './operations.js';
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
        <Ticket key={booking.id} booking={booking} lines={lines} onDone={onDone} />
      ))}
    </ul>
  </section>
);

function Ticket({ booking, lines, onDone }: { booking: OwnBooking; lines: LineOverTime[]; onDone: Props['onDone'] }) {
  const today = useToday();
  const { session } = booking;
  const { module, heldOn, startsAt, minutes, site } = session;
  const [weekday, date, month] = withWeekday(heldOn).split(' ');
  return (
    <li class={`tv-booking${heldOn === today ? ' tv-booking--today' : ''}`}>
      <p class="tv-booking__day">
        {heldOn === today ? 'today' : weekday!.slice(0, 3)} <strong>{date}</strong> {month!.slice(0, 3)}
      </p>
      <div class="tv-booking__what">
        <h3 class="govuk-heading-s">{module.name}</h3>
        <p>{[`${startsAt} to ${endsAt(startsAt, minutes)}`, site?.name].filter(Boolean).join(', ')}</p>
        {effectsInWords(effectsOf(booking, lines)).map((says) => (
          <p key={says}>{says}</p>
        ))}
        <Disclosure summary="Details" about={`of ${module.name}`} class="tv-not-printed">
          <dl class="tv-facts">
            <SessionFacts session={session} />
          </dl>
        </Disclosure>
        <div class="tv-not-printed">
          <MyPlace session={session} onDone={onDone} />
        </div>
      </div>
    </li>
  );
}
