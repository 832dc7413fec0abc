import type { Me } from '../../shared/me.js';
import type { Day } from '../../graphql/graphql.js';
import type { Marks } from './marks.js';
import { type Attempt, heldBy } from './sending.js';

/** What this device keeps of one register until the API has it. */
export interface Kept {
  marks: Marks;
  /** Asked to be saved and not answered yet. */
  attempts: Attempt[];
  /** When it was last kept, in milliseconds since 1970. */
  at?: number;
  of?: Whose;
}

/** Whose marks they are and of which session, for whoever is asked whether to lose them. */
export interface Whose {
  by: string;
  module: string;
  heldOn: Day;
}

const PREFIX = 'trivium.marks.';
/** Names and reasons for absence do not stay longer than this on a device that others may use, in milliseconds. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
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
    else localStorage.setItem(place, JSON.stringify({ ...kept, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** How many of one's own marks for one session wait on this device. */
export const unsentAt = (me: Me, sessionId: string): number => countOf(keptAt(placeOf(me, sessionId)));

/** The marks of one register that were not saved. */
export interface Unsent {
  count: number;
  /** Whether whoever is signed in made them. */
  isMine: boolean;
  /** Unknown where the device kept them before it kept this. */
  of?: Whose;
}

/** What this device holds that was not saved, whoever made it: signing out empties it for all. */
export const unsentHere = (me: Me): Unsent[] =>
  places()
    .map((place) => ({ place, kept: keptAt(place) }))
    .map(({ place, kept }) => ({ count: countOf(kept), isMine: place.startsWith(placeOf(me, '')), of: kept.of }))
    .filter(({ count }) => count > 0);

/** Whether marks were forgotten here for more than 14 days. */
export const isTooOld = ({ at = 0 }: Pick<Kept, 'at'>, now: number): boolean => now - at > KEPT_FOR;

/** Empties this device of marks that nobody came back for. */
export const dropOldMarks = (): void =>
  places()
    .filter((place) => isTooOld(keptAt(place), Date.now()))
    .forEach((place) => localStorage.removeItem(place));

function places(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const countOf = ({ marks, attempts }: Kept) => new Set([...Object.keys(marks), ...heldBy(attempts)]).size;
