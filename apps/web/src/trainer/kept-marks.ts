import type { Me } from '../shell/me.js';
import type { Marks } from './marks.js';
import { type Attempt, heldBy } from './sending.js';

/** What this device keeps of one register until the API has it. */
export interface Kept {
  marks: Marks;
  /** Asked to be saved and not answered yet. */
  attempts: Attempt[];
}

const PREFIX = 'trivium.marks.';
const NOTHING: Kept = { marks: {}, attempts: [] };

/** Where one person's marks for one session are kept, so that nobody else on this device is shown them. */
export const placeOf = ({ practitionerId, name, partnership }: Me, sessionId: string) =>
  `${PREFIX}${partnership.id}.${practitionerId ?? name}.${sessionId}`;

export function keptAt(place: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '') as Kept;
  } catch {
    return NOTHING;
  }
}

/** Says whether the device kept it: its storage may be full or blocked. */
export function keep(place: string, kept: Kept): boolean {
  try {
    if (countOf(kept) === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** How many of one's own marks for one session wait on this device. */
export const unsentAt = (me: Me, sessionId: string): number => countOf(keptAt(placeOf(me, sessionId)));

/** How many marks this device holds that were not saved, whoever made them: signing out empties it for all. */
export const unsentHere = (): number => places().reduce((sum, place) => sum + countOf(keptAt(place)), 0);

function places(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const countOf = ({ marks, attempts }: Kept) => new Set([...Object.keys(marks), ...heldBy(attempts)]).size;
