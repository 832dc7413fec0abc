import { MayChange } from '../../shared/may-change.js';
import { BookPlace } from './book-place.js';
import { GiveBack } from './give-back.js';
import type { StepSession } from './operations.js';
import { sessionInWords } from './session-facts.js';

interface Props {
  session: StepSession;
  isBooked: boolean;
  /** Says what was done, on the page: the way may lead elsewhere now. */
  onDone: (says: string) => void;
  /** Whether another place on the page comes first. */
  isSecondary?: boolean;
}

/** My place on a session: to book, or to give back. */
export const Place = ({ isBooked, isSecondary, ...place }: Props) =>
  isBooked ? (
    <MyPlace {...place} />
  ) : (
    <MayChange>
      <BookPlace {...place} isSecondary={isSecondary} />
    </MayChange>
  );

/** A place that I have, and can give back until the session starts. */
export const MyPlace = ({ session, onDone }: Pick<Props, 'session' | 'onDone'>) =>
  session.hasBegun ? (
    <p class="govuk-body">
      It has started, and its trainer marks who is there. Places are given back before a session starts.
    </p>
  ) : (
    <MayChange>
      <GiveBack
        session={session}
        onGivenBack={() => onDone(`You gave back your place on ${sessionInWords(session)}.`)}
      />
    </MayChange>
  );
