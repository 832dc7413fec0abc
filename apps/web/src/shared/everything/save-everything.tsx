import { SaveFile } from '../save-file.js';

/** Of whom a file is asked: of oneself, or of somebody who asked a steward for it. */
export interface Asked {
  practitionerId?: string;
  reason?: string;
}

export const EVERYTHING = '/files/everything';

/** Saves everything that is held on one person as a file. The API calls it by the id of the person, which tells nobody who it is. */
export const SaveEverything = ({ asked = {} }: { asked?: Asked }) => (
  <SaveFile path={EVERYTHING} asked={asked} name="everything-held.json" text="Save all of it as a file (JSON)" />
);
