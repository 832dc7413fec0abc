import type { Places } from './operations.js';

/** What each page of places is given. */
export interface PlacesProps {
  places: Places;
  /** Says what a change did, and reads everything again. */
  onDone: (words: string) => void;
}
