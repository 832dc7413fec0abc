import { useHistoryState } from 'wouter-preact/use-browser-location';
import { inWords } from '../../shared/words.js';
import { Effect } from '../../ui/effect.js';
import type { Register } from './operations.js';

/** What comes with the address of a session that was added a moment ago. */
export const JUST_ADDED = { justAdded: true };

/** That a session was added, and what comes of it, on its own page. */
export function JustAdded({ register: { session } }: { register: Register }) {
  const state = useHistoryState<typeof JUST_ADDED | null>();
  if (!state?.justAdded) return null;
  return (
    <Effect>
      <strong>The session is added</strong>, on {inWords(session.heldOn)} at {session.startsAt}.{' '}
      {session.hasBegun
        ? 'It has started, so nobody books a place any more: whoever came is added below.'
        : `People can book one of its ${session.capacity} places from now on; who has one stands below.`}
    </Effect>
  );
}
