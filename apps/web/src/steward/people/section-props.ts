import type { Choices, DeskPerson } from './operations.js';

/** What each part of a person's page is given. */
export interface SectionProps {
  person: DeskPerson;
  choices: Choices;
  /** Says what a change did, and reads the person again. */
  onDone: (words: string) => void;
}
