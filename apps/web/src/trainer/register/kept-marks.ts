import type { Me } from '../../shared/me.js';
import type { Day } from '../../graphql/graphql.js';
import type { Marks } from './marks.js';
import { type Attempt, heldBy } from './sending.js';

/** What this device keeps of one register until the API has it. */
export interface Kept {
  marks: Marks;
  /** Asked to be saved and not answered yet. */
  attempts: Attempt[];
  of?: Whose;
}

/** Whose marks they are and of which session, for whoever is asked whether to send or to lose them. */
export interface Whose {
  by: string;
  module: string;
  heldOn: Day;
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

/** The marks of one register that were not saved. */
export interface Unsent {
  sessionId: string;
  count: number;
  /** Whether whoever is signed in made them. */
  isMine: boolean;
  /** Unknown where the device kept them before it kept this. */
  of?: Whose;
}

/** What this device holds that was not saved, whoever made it and however long ago: nothing of it goes without a word. */
export const unsentHere = (me: Me): Unsent[] =>
  places()
    .map((place) => ({ place, kept: keptAt(place) }))
    .map(({ place, kept }) => ({
      sessionId: place.slice(place.lastIndexOf('.') + 1),
      count: countOf(kept),
      isMine: place.startsWith(placeOf(me, '')),
      of: kept.of,
    }))
    .filter(({ count }) => count > 0);

/** Takes one's own marks for one session from this device. */
export const discard = (me: Me, sessionId: string): boolean => keep(placeOf(me, sessionId), NOTHING);

function places(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const countOf = ({ marks, attempts }: Kept) => new Set([...Object.keys(marks), ...heldBy(attempts)]).size;
