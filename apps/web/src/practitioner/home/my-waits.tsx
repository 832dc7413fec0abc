import { MayChange } from '../../shared/may-change.js';
import { inWords } from '../../shared/words.js';
import { BookPlace } from '../next/book-place.js';
import { MyWait } from '../next/place.js';
import type { MyHome, OwnWait } from './operations.js';
import { Ticket } from './ticket.js';

interface Props {
  waits: MyHome['myWaits'];
  onDone: (says: string) => void;
}

/** The full sessions on which I wait for a place, with my turn; nothing at all where there is none. */
export const MyWaits = ({ waits: { edges, pageInfo }, onDone }: Props) =>
  edges.length === 0 ? null : (
    <section class="tv-bookings" aria-labelledby="waits">
      <h2 id="waits" class="govuk-heading-m">
        Waiting for a place: {pageInfo.hasNextPage ? `the next ${edges.length}` : edges.length}
      </h2>
      <ul>
        {edges.map(({ node: wait }) => (
          <Ticket key={wait.id} session={wait.session} toDo={<ToDo wait={wait} onDone={onDone} />}>
            <p>{turnInWords(wait)}</p>
            {wait.passedOverOn && <p>{passedOverInWords(wait.passedOverOn)}</p>}
          </Ticket>
        ))}
      </ul>
    </section>
  );

/* Whoever was passed over may find a place free once nothing else engages them. */
const ToDo = ({ wait: { session }, onDone }: { wait: OwnWait; onDone: Props['onDone'] }) => (
  <>
    {session.booked < session.capacity && (
      <MayChange>
        <BookPlace session={session} onDone={onDone} isSecondary />
      </MayChange>
    )}
    <MyWait session={session} onDone={onDone} />
  </>
);

const turnInWords = ({ position, session: { waiting } }: OwnWait) =>
  position === 1
    ? 'The next place that is free is yours.'
    : `You are number ${position} of the ${waiting} who wait: places go in that order as they are free.`;

const passedOverInWords = (day: string) =>
  `A place was free on ${inWords(day)} and went to the next, as another session engages you at that time. Give that one up to have the next place here.`;
