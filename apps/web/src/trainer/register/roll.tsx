import { useState } from 'preact/hooks';
import { Effect } from '../../ui/effect.js';
import { inWords } from '../../shared/words.js';
import { MayChange } from '../../shared/may-change.js';
import { ChangeCapacity } from '../waiting/change-capacity.js';
import { WaitingList } from '../waiting/waiting-list.js';
import { namesOnRoll } from './names-on-roll.js';
import type { Register } from './operations.js';
import { Released } from './released.js';
import { SaveRoll } from './save-roll.js';

interface Props {
  sessionId: string;
  register: Register;
  /** Asks again, once somebody is taken off the waiting list. */
  again: () => void;
}

/** Who is expected at a session that is still to come. */
export const Roll = ({ sessionId, register, again }: Props) => {
  const { session, entries } = register;
  const names = namesOnRoll(entries);
  const [done, setDone] = useState<string>();
  const onDone = (says: string) => {
    setDone(says);
    again();
  };
  return (
    <>
      <p class="govuk-inset-text">
        The register opens when the session starts, on {inWords(session.heldOn)} at {session.startsAt}. Until then you
        see who has a place.
      </p>
      <h2 class="govuk-heading-m">Who has a place</h2>
      {entries.length === 0 ? (
        <p class="govuk-body">Nobody has booked yet. People find the session among the next steps on their profile.</p>
      ) : (
        <>
          <ul class="govuk-list tv-roll">
            {entries.map(({ practitioner: { id } }) => (
              <li key={id}>{names.get(id)!.name}</li>
            ))}
          </ul>
          <SaveRoll register={register} />
        </>
      )}
      {done && <Effect key={done}>{done}</Effect>}
      <MayChange>
        <ChangeCapacity sessionId={sessionId} session={session} onDone={onDone} />
      </MayChange>
      {session.waiting > 0 && <WaitingList key={session.waiting} sessionId={sessionId} onDone={onDone} />}
      <Released register={register} />
    </>
  );
};
