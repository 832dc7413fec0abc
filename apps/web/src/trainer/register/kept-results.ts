import type { Me } from '../../shared/me.js';
import type { Chosen } from './open-results.js';

const PREFIX = 'trivium.results.';
const placeOf = ({ accountId }: Me, sessionId: string) => `${PREFIX}${accountId}.${sessionId}`;

/** What was chosen on this page of a session and not recorded yet: it is there again after walking away and back, in this window alone. */
export const keptResults = (me: Me, sessionId: string): Chosen => read(placeOf(me, sessionId));

/* Where the window cannot keep it, it goes with the page. */
export function keepResults(me: Me, sessionId: string, chosen: Chosen): void {
  try {
    if (countOf(chosen) === 0) sessionStorage.removeItem(placeOf(me, sessionId));
    else sessionStorage.setItem(placeOf(me, sessionId), JSON.stringify(chosen));
  } catch {
    // Nothing is promised of it.
  }
}

/** How many results were chosen in this window and not recorded, of all sessions and whoever chose them: nothing of it goes without a word. */
export function resultsHere(): number {
  try {
    const all = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
    return all.reduce((sum, key) => sum + countOf(read(key)), 0);
  } catch {
    return 0;
  }
}

function read(place: string): Chosen {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '') as Chosen;
  } catch {
    return {};
  }
}

const countOf = (chosen: Chosen) => Object.values(chosen).filter(Boolean).length;
