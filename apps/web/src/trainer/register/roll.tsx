import { inWords } from '../../shared/words.js';
import { namesOnRoll } from './names-on-roll.js';
import type { Register } from './operations.js';
import { Released } from './released.js';
import { SaveRoll } from './save-roll.js';

/** Who is expected at a session that is still to come. */
export const Roll = ({ register }: { register: Register }) => {
  const { session, entries } = register;
  const names = namesOnRoll(entries);
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
      <Released register={register} />
    </>
  );
};
