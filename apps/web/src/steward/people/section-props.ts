import type { Choices, DeskPerson, Professions } from './operations.js';

/** What each part of a person's page is given. */
export interface SectionProps {
  person: DeskPerson;
  choices: Choices;
  professions: Professions;
  /** Says what a change did, and reads the person again. */
  onDone: (words: string) => void;
}
