import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { Problem } from '../../ui/problem.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { BOOK_PLACE, type BookingOutcome, type StepSession } from './operations.js';
import { sessionInWords } from './session-facts.js';

type NoPlace = Exclude<BookingOutcome, { __typename: 'Booking' | 'Wait' }>;

/** Why there is no place, to the person who asked for it, and what to do next. */
function whyNone(outcome: NoPlace): string {
  if (outcome.__typename === 'SessionFull')
    return 'The last place has just gone. You can wait for one here; or load this page again, which then shows the next session with a place left.';
  return outcome.inWords!;
}

/** What a refusal means to them. */
const REFUSALS: Record<string, string> = {
  SESSION_BEGUN: 'This session has started. Load this page again: it then shows the next one.',
  WAITING_ALREADY: 'You wait for a place on this session already. Load this page again to see it.',
  BOOKED_ALREADY: 'You have a place on this session already. Load this page again to see it.',
};

interface Props {
  session: StepSession;
  /** Says what was done, on the page: the way may lead elsewhere now. */
  onDone: (says: string) => void;
  /** Whether another place on the page comes first. */
  isSecondary?: boolean;
}

/** A place for me on a session that has one left, or my turn on its waiting list. */
export function BookPlace({ session, onDone, isSecondary = false }: Props) {
  const { change, isSending } = useChange(BOOK_PLACE);
  const [refusal, setRefusal] = useState<Refusal>();
  const [noPlace, setNoPlace] = useState<NoPlace>();
  const isFull = session.booked >= session.capacity;
  const ask = async (orWait: boolean) => {
    setRefusal(undefined);
    setNoPlace(undefined);
    const outcome = await change({ sessionId: session.id, orWait });
    if (!outcome) return;
    if ('refusal' in outcome) return setRefusal(inMyWords(outcome.refusal));
    const came = outcome.data.bookPlace;
    if (came.__typename === 'Booking') return onDone(`You have a place on ${sessionInWords(session)}.`);
    if (came.__typename === 'Wait') return onDone(waitInWords(session, came.position));
    setNoPlace(came);
  };
  return (
    <>
      {refusal && <Refused refusal={refusal} again={() => ask(isFull)} />}
      {noPlace && (
        <Problem about={noPlace.__typename}>
          <p>{whyNone(noPlace)}</p>
          {noPlace.__typename === 'SessionFull' && (
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              disabled={isSending}
              onClick={() => ask(true)}
            >
              Wait for a place<span class="govuk-visually-hidden"> on {session.module.name}</span>
            </button>
          )}
        </Problem>
      )}
      {!noPlace && (
        <button
          type="button"
          class={`govuk-button tv-not-printed${isSecondary ? ' govuk-button--secondary' : ''}`}
          disabled={isSending}
          onClick={() => ask(isFull)}
        >
          {isFull ? 'Wait for a place' : 'Book a place'}
          <span class="govuk-visually-hidden"> on {session.module.name}</span>
        </button>
      )}
    </>
  );
}

const waitInWords = (session: StepSession, position: number) =>
  `You wait for a place on ${sessionInWords(session)}: ${position === 1 ? 'the next that is free is yours' : `number ${position} on its list`}.`;

const inMyWords = (refusal: Refusal): Refusal => ({ ...refusal, says: REFUSALS[refusal.code] ?? refusal.says });
