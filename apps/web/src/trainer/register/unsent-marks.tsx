import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { holds, type Me, useMe } from '../../shared/me.js';
import { counted, inWords } from '../../shared/words.js';
import { discard, type Unsent, unsentHere } from './kept-marks.js';

/** What of one's own marks this device kept and did not send, however long ago, and the ways out: for whoever trains no more, one. */
export function UnsentMarks() {
  const me = useMe();
  const [, shownAnew] = useState(0);
  const mine = unsentHere(me).filter(({ isMine }) => isMine);
  if (mine.length === 0) return null;
  const trains = holds(me, 'TRAINER');
  return (
    <section class="govuk-inset-text tv-unsent" aria-labelledby="unsent-title">
      <h2 class="govuk-heading-s" id="unsent-title">
        Kept on this device
      </h2>
      {!trains && (
        <p class="govuk-body">
          You take no registers now. Tell another trainer of the session who was there, or ask your partnership’s data
          steward if you should still be a trainer; until then your marks stay on this device.
        </p>
      )}
      <ul class="govuk-list">
        {mine.map((unsent) => (
          <li key={unsent.sessionId}>
            <p class="govuk-body">
              {unsentInWords(unsent)}
              {trains ? ': send or discard.' : '.'}
            </p>
            <p class="tv-unsent__ways">
              {trains && (
                <Link href={`/sessions/${unsent.sessionId}?kept=send`} class="govuk-link">
                  Send<span class="govuk-visually-hidden"> {what(unsent)}</span>
                </Link>
              )}
              <button
                type="button"
                class="tv-link-button"
                onClick={() => {
                  if (!confirmDiscard(unsent.count)) return;
                  discard(me, unsent.sessionId);
                  shownAnew((times) => times + 1);
                }}
              >
                Discard<span class="govuk-visually-hidden"> {what(unsent)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** That marks of whoever opened the page wait for them, where somebody else is signed in by now. */
export function MarksKeptFor({ me }: { me: Me }) {
  const count = unsentHere(me).reduce((sum, { isMine, count }) => (isMine ? sum + count : sum), 0);
  if (count === 0) return null;
  return (
    <p class="govuk-body">
      {counted(count, 'mark')} of {me.name} {count === 1 ? 'is' : 'are'} kept on this device for when {me.name} signs in
      again.
    </p>
  );
}

const what = ({ count, of }: Unsent) => `${counted(count, 'mark')}${of ? ` of ${inWords(of.heldOn)}` : ''}`;

/** 1 mark of 18 October 2026, for Home visiting, is not sent */
const unsentInWords = (unsent: Unsent) =>
  `${what(unsent)}, for ${unsent.of?.module ?? 'a session that this device cannot name'}, ${unsent.count === 1 ? 'is' : 'are'} not sent`;

/** Asks once before marks are taken from this device for good. */
export const confirmDiscard = (count: number): boolean =>
  window.confirm(`Discard ${counted(count, 'mark')}? Nobody will have ${count === 1 ? 'it' : 'them'} any more.`);
