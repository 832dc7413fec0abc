import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { inWords } from '../../shared/words.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { GiveBack } from './give-back.js';
import { BOOK_PLACE, type StepSession } from './operations.js';

/** What a refusal means to the person who asked for a place, and what to do next. */
const REFUSALS: Record<string, string> = {
  SESSION_FULL: 'The last place has just gone. Load this page again: it then shows the next session with a place left.',
  SESSION_OVERLAPS:
    'You have a place on another session at that time. Give that one back first, or ask your line manager which matters more.',
  SESSION_OVER: 'This session has been held. Load this page again: it then shows the next one.',
  BOOKED_ALREADY: 'You have a place on this session already. Load this page again to see it.',
};

interface Props {
  session: StepSession;
  havePlace: boolean;
  /** Says what was done, on the page: the way may lead elsewhere now. */
  onDone: (says: string) => void;
}

/** My place on a session: to book, or to give back. */
export function Place({ session, havePlace, onDone }: Props) {
  const { change, isSending } = useChange(BOOK_PLACE);
  const [refusal, setRefusal] = useState<Refusal>();
  const which = `${session.module}, ${inWords(session.heldOn)} at ${session.startsAt}`;
  const book = async () => {
    setRefusal(undefined);
    const outcome = await change({ sessionId: session.id });
    if (!outcome) return;
    if ('refusal' in outcome) return setRefusal(inMyWords(outcome.refusal));
    onDone(`You have a place on ${which}.`);
  };
  return (
    <>
      {refusal && <Refused refusal={refusal} again={book} />}
      {havePlace ? (
        <GiveBack session={session} onGivenBack={() => onDone(`You gave back your place on ${which}.`)} />
      ) : (
        session.booked < session.capacity && (
          <button type="button" class="govuk-button" disabled={isSending} onClick={book}>
            Book a place<span class="govuk-visually-hidden"> on {session.module}</span>
          </button>
        )
      )}
    </>
  );
}

const inMyWords = (refusal: Refusal): Refusal => ({ ...refusal, says: REFUSALS[refusal.code] ?? refusal.says });
