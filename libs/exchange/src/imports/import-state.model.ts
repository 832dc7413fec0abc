import { closedSet } from '@app/graphql';

export const ImportState = closedSet('ImportState', 'How far a list is.', {
  READING: 'Its rows are being read.',
  ASKS: 'Something must be said first: which column is what, or how its days or names are written.',
  COMPARING: 'Its rows are being compared with the record.',
  SHOWN: 'What it would change is shown; nothing is saved yet.',
  SAVING: 'It is being saved; until that is done, part of it may be.',
  SAVED: 'It was saved.',
  UNDOING: 'What it wrote is being taken back.',
  UNDONE: 'What it wrote was taken back, but for what something was built on.',
  WITHDRAWN: 'It was withdrawn, and nothing was saved.',
});
export type ImportState = keyof typeof ImportState;

export const ImportOutcome = closedSet('ImportOutcome', 'What a row of a list would do.', {
  ADDED: 'It puts on the record what is not there yet.',
  CHANGED: 'It changes what the record says.',
  UNCHANGED: 'The record says the same.',
  DOUBTFUL: 'A steward decides: who it is about, or whether it is right.',
  REFUSED: 'Something in it is wrong; what, and what to do, is said.',
});
export type ImportOutcome = keyof typeof ImportOutcome;
