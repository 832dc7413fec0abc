import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../../shared/words.js';
import { signInAddress } from '../../ui/refused.js';
import { countInWords } from './marks.js';
import type { Register } from './operations.js';
import type { OpenRegister } from './use-register.js';
import type { Outcome } from './use-saving.js';

interface Props {
  register: OpenRegister;
  goTo: (id?: string) => void;
  goToSave: () => void;
}

/** In sight wherever the window is high enough: how far the room is, what is saved, and the buttons for all of it. */
export function RegisterBar({ register, goTo, goToSave }: Props) {
  const says = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (register.voided) says.current?.focus();
  }, [register.voided]);
  const unmarked = register.rows.filter(({ saved, unsent }) => !saved && !unsent).length;
  return (
    <div class="tv-bar tv-not-printed">
      <div class="tv-bar__says" role="status" tabIndex={-1} ref={says}>
        <p class="tv-bar__count">{countInWords(register.rows)}</p>
        {register.voided && <p>{register.voided}</p>}
        {!(register.voided && isDone(register)) && <SavedOrNot register={register} />}
        {!register.keeps && register.unsent > 0 && <NotKept />}
      </div>
      <div class="tv-bar__buttons">
        <button type="submit" class="govuk-button">
          {register.outcome.is === 'waiting' ? 'Try again now' : 'Save'}
        </button>
        {unmarked > 0 && (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => {
              register.markRestPresent();
              goToSave();
            }}
          >
            {unmarked === register.rows.length ? `Mark all ${unmarked} present` : `Mark the other ${unmarked} present`}
          </button>
        )}
        {register.canUndo && (
          <button type="button" class="tv-link-button" onClick={() => goTo(register.undo()[0])}>
            Undo
          </button>
        )}
      </div>
    </div>
  );
}

/* What was said of saving before is no news once something was voided after it. */
const isDone = ({ outcome, unsent }: OpenRegister) =>
  unsent === 0 && ['saved', 'unchanged', 'nothing marked'].includes(outcome.is);

const NotKept = () => (
  <p>
    <strong>This device cannot keep marks.</strong> Its storage is full or blocked: save before you leave or reload this
    page.
  </p>
);

function SavedOrNot({ register: { outcome, unsent, saved, keeps } }: { register: OpenRegister }) {
  const kept = counted(unsent, 'mark');
  const areKept = `${kept} ${unsent === 1 ? 'is' : 'are'} kept on this ${keeps ? 'device' : 'page'}`;
  if (outcome.is === 'sending') return <p>Saving …</p>;
  if (outcome.is === 'waiting')
    return (
      <p>
        <strong>{navigator.onLine ? 'Trivium cannot be reached.' : 'You are offline.'}</strong> {areKept} and will be
        sent as soon as it can be.
      </p>
    );
  if (outcome.is === 'signed out')
    return (
      <p>
        <strong>You are signed out.</strong> {areKept}.{' '}
        <a class="govuk-link" href={signInAddress()}>
          Sign in again
        </a>{' '}
        and they are sent.
      </p>
    );
  if (outcome.is === 'failed')
    return (
      <p>
        <strong>Something went wrong while saving.</strong> {areKept}. Save again.
      </p>
    );
  if (unsent > 0) return <NotYet outcome={outcome} says={`${kept} not saved yet.`} />;
  if (outcome.is === 'nothing marked') return <p>Nobody is marked yet, so there is nothing to save.</p>;
  if (outcome.is === 'unchanged') return <RoomNow register={saved} says="Nothing is left to save." />;
  return outcome.is === 'saved' ? <RoomNow register={saved} says="Saved." /> : null;
}

/* What the saved marks made of the room. */
function RoomNow({ register: { attended, entries, joint }, says }: { register: Register; says: string }) {
  const toMark = entries.filter(({ mark }) => !mark).length;
  return (
    <p>
      <strong>{says}</strong> {attended.numerator} of {attended.base} attended for long enough
      {toMark > 0
        ? `; ${toMark} still to mark. So far ${joint.joint ? 'joint' : 'not joint'}: `
        : `; the session was ${joint.joint ? '' : 'not '}joint: `}
      {counted(joint.agencies.length, 'agency', 'agencies')}, {counted(joint.professions.length, 'profession')}.{' '}
      <a class="govuk-link" href="#what-changed">
        What this changed
      </a>{' '}
      <a class="govuk-link" href="#who-was-there">
        Who was there
      </a>
    </p>
  );
}

/* What of it the device had kept, and was saved all the same, is said before the rest. */
function NotYet({ outcome, says }: { outcome: Outcome; says: string }) {
  const others = outcome.is === 'refused' ? outcome.others : outcome.is === 'conflict' ? outcome.conflict.others : 0;
  return (
    <p>
      {others > 0 && <strong>{counted(others, 'mark')} saved. </strong>}
      {says}
    </p>
  );
}
