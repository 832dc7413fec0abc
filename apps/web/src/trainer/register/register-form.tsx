import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import { Conflicts } from './conflicts.js';
import type { Register } from './operations.js';
import { RegisterBar } from './register-bar.js';
import { HowToMark } from './how-to-mark.js';
import { PersonRow } from './person-row.js';
import { Released } from './released.js';
import { useKeys } from './use-keys.js';
import { useRegister } from './use-register.js';
import { WalkIn } from './walk-in.js';
import { WhoWasThere } from './who-was-there.js';

interface Props {
  sessionId: string;
  asked: Register;
  /** Reads the register again. */
  again: () => void;
}

/** The whole room on one screen, marked by keyboard, mouse or touch, and saved at once. */
export function RegisterForm({ sessionId, asked, again }: Props) {
  const register = useRegister(sessionId, asked, again);
  const { rows, saved, outcome } = register;
  const [restored] = useState(register.unsent > 0);
  const room = useRef<HTMLFormElement>(null);
  const { onKeyDown, goTo, goToSave, goToResult } = useKeys(register, room);
  const errors = outcome.is === 'refused' ? outcome.errors : [];
  useEffect(() => {
    if (outcome.is === 'conflict' || (outcome.is === 'refused' && outcome.refusal)) again();
  }, [outcome]);

  return (
    <>
      {outcome.is === 'refused' && errors.length === 0 && outcome.refusal && <Refused refusal={outcome.refusal} />}
      <ErrorSummary errors={errors} />
      {outcome.is === 'conflict' && (
        <Conflicts
          conflict={outcome.conflict}
          rows={rows}
          choose={(conflict, choices) => {
            goToResult();
            void register.choose(conflict, choices);
          }}
        />
      )}
      {restored && register.unsent > 0 && (
        <p class="govuk-inset-text">
          This device kept marks of yours that are not saved yet. They are shown below as “not saved yet”.
        </p>
      )}
      <HowToMark />
      <form
        ref={room}
        class="tv-register"
        aria-label="Register"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void register.save();
        }}
      >
        <datalist id="reasons">
          {reasonsHere(saved).map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
        <div class="tv-register__people" style={{ '--rows': Math.ceil(rows.length / 2) }}>
          {rows.map((row) => (
            <PersonRow key={row.id} row={row} register={register} errors={errors} goTo={goTo} />
          ))}
        </div>
        {rows.length === 0 && (
          <p class="govuk-inset-text">Nobody had booked. Whoever came can be added below, by name.</p>
        )}
        <RegisterBar register={register} goTo={goTo} goToSave={goToSave} />
      </form>
      <WalkIn
        onList={(id) => rows.some((row) => row.id === id)}
        add={(id, name) => {
          register.add(id, name);
          goTo(id);
        }}
      />
      <Released register={saved} />
      <WhoWasThere register={saved} />
    </>
  );
}

const USUAL_REASONS = ['Off sick', 'Called to a family', 'No cover found', 'On leave', 'Not known'];

/** Reasons already given in this room come first. */
const reasonsHere = ({ entries }: Register) => [
  ...new Set([...entries.flatMap(({ mark }) => mark?.reason ?? []), ...USUAL_REASONS]),
];
