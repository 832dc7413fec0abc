import { SaveFile } from '../save-file.js';

/** Of whom a file is asked: of oneself, or of somebody who asked a steward for it. */
interface Asked {
  practitionerId?: string;
  reason?: string;
}

/** Saves everything that is held on one person as a file. */
export const SaveEverything = ({ asked = {} }: { asked?: Asked }) => (
  <SaveFile path="/files/everything" asked={asked} name="everything-held.json" text="Save all of it as a file (JSON)" />
);
