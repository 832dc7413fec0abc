import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useFilters } from '../../shared/address.js';
import { counted, inWords } from '../../shared/words.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import { Conflicts } from './conflicts.js';
import type { Register } from './operations.js';
import { RegisterBar } from './register-bar.js';
import { HowToMark } from './how-to-mark.js';
import { isOnRoll } from './names-on-roll.js';
import { PersonRow } from './person-row.js';
import { Released } from './released.js';
import { Results } from './results.js';
import { useKeys } from './use-keys.js';
import { confirmDiscard } from './unsent-marks.js';
import { type OpenRegister, useRegister } from './use-register.js';
import { WhyLate } from './why-late.js';
import { WalkIn } from './walk-in.js';
import { WhatChanged } from './what-changed.js';
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
  const [path, go] = useLocation();
  const isToSend = useFilters(['kept'] as const)[0].kept === 'send';
  const room = useRef<HTMLFormElement>(null);
  const { onKeyDown, onKeyUp, onChosen, goTo, goToMore, goToSave, goToResult } = useKeys(register, room);
  const errors = outcome.is === 'refused' || outcome.is === 'conflict' ? outcome.errors : [];
  useEffect(() => {
    if ((outcome.is === 'conflict' && outcome.conflict.others === 0) || (outcome.is === 'refused' && outcome.refusal))
      again();
  }, [outcome]);
  useEffect(() => {
    if (!isToSend) return;
    go(path, { replace: true });
    if (restored) void register.save();
  }, []);

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
      {restored && register.unsent > 0 && <Restored register={register} goToResult={goToResult} />}
      <HowToMark />
      <form
        ref={room}
        class="tv-register"
        aria-label="Register"
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
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
        <datalist id="walk-in-reasons">
          {WALK_IN_REASONS.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
        <div class="tv-register__people" style={{ '--rows': Math.ceil(rows.length / 2) }}>
          {rows.map((row) => (
            <PersonRow key={row.id} row={row} register={register} errors={errors} goTo={goTo} onChosen={onChosen} />
          ))}
        </div>
        {rows.length === 0 && (
          <p class="govuk-inset-text">Nobody had booked. Whoever came can be added below, by name.</p>
        )}
        <WhyLate register={register} errors={errors} />
        <RegisterBar register={register} goTo={goTo} goToSave={goToSave} />
      </form>
      <WalkIn
        onList={(id) => rows.some((row) => row.id === id)}
        add={(id, name, apart) => {
          register.add(id, isOnRoll(saved.entries, name) ? `${name} (${apart})` : name);
          goToMore({ id, walkIn: true }, 'PRESENT');
        }}
      />
      <WhatChanged sessionId={sessionId} register={saved} />
      <Released register={saved} />
      <Results sessionId={sessionId} register={saved} again={again} />
      <WhoWasThere register={saved} />
    </>
  );
}

/* What an earlier page left, and both ways out of it. */
const Restored = ({ register, goToResult }: { register: OpenRegister; goToResult: () => void }) => (
  <section class="govuk-inset-text tv-unsent" aria-label="Kept on this device">
    <p class="govuk-body">
      This device kept {counted(register.unsent, 'mark')} of yours, of {inWords(register.saved.session.heldOn)}, that{' '}
      {register.unsent === 1 ? 'is' : 'are'} not saved yet: send or discard.
    </p>
    <p class="tv-unsent__ways">
      <button type="button" class="tv-link-button" onClick={() => void register.save()}>
        Send
      </button>
      <button
        type="button"
        class="tv-link-button"
        onClick={() => {
          if (!confirmDiscard(register.unsent)) return;
          goToResult();
          register.discard();
        }}
      >
        Discard
      </button>
    </p>
  </section>
);

const USUAL_REASONS = ['Off sick', 'Called to a family', 'No cover found', 'On leave', 'Not known'];

const WALK_IN_REASONS = ['Came instead of a colleague', 'Booking went wrong', 'Turned up on the day'];

/** Reasons already given in this room come first. */
const reasonsHere = ({ entries }: Register) => [
  ...new Set([...entries.flatMap(({ walkIn, mark }) => (!walkIn && mark?.reason) || []), ...USUAL_REASONS]),
];
