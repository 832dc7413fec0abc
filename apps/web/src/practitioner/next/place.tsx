import { MayChange } from '../../shared/may-change.js';
import { BookPlace } from './book-place.js';
import { LetGo } from './let-go.js';
import type { StepSession } from './operations.js';
import { sessionInWords } from './session-facts.js';

interface Props {
  session: StepSession;
  /** Whether I have a place there, or wait for one. */
  step: { isBooked: boolean; isWaiting: boolean };
  /** Says what was done, on the page: the way may lead elsewhere now. */
  onDone: (says: string) => void;
  /** Whether another place on the page comes first. */
  isSecondary?: boolean;
}

/** My place on a session: to book, to give back, or to wait for. */
export const Place = ({ step: { isBooked, isWaiting }, isSecondary, ...place }: Props) =>
  isBooked ? (
    <MyPlace {...place} />
  ) : isWaiting ? (
    <MyWait {...place} />
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
      <LetGo
        what="place"
        session={session}
        onDone={() => onDone(`You gave back your place on ${sessionInWords(session)}.`)}
      />
    </MayChange>
  );

/** My turn on a waiting list, which I can leave. */
export const MyWait = ({ session, onDone }: Pick<Props, 'session' | 'onDone'>) => (
  <MayChange>
    <LetGo
      what="wait"
      session={session}
      onDone={() => onDone(`You wait no longer for a place on ${sessionInWords(session)}.`)}
    />
  </MayChange>
);
