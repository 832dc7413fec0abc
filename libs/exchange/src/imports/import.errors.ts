import { EARLIEST_DAY, conflict, type Day, formatDay, invalid, notFound } from '@app/kernel';

/** Of IMPORT_NOT_ALL_GOOD. */
export interface NotAllGoodData {
  refused: number;
  doubtful: number;
}

export const importNotFound = () => notFound('IMPORT_NOT_FOUND', 'No list with this id is there.');
export const importRowNotFound = () => notFound('IMPORT_ROW_NOT_FOUND', 'This list has no row on this line.');
export const importSettled = () =>
  conflict('IMPORT_SETTLED', 'This list was saved, undone or withdrawn: read it again from a file.');
export const importAsks = () =>
  conflict('IMPORT_ASKS', 'Say first which column is which field, and how its days and names are written.');
/** Of LIST_COLUMN_TWICE. */
export interface ColumnTwiceData {
  /** Which column, from 1. */
  column: number;
}

/** `fields` are what it was chosen for, in words. */
export const columnIsTwice = (heading: string, column: number, fields: string) =>
  invalid<ColumnTwiceData>(
    'LIST_COLUMN_TWICE',
    `The column “${heading}” cannot be ${fields} at once: choose another column for one of them, or none.`,
    { column },
  );
export const importOutdated = () =>
  conflict(
    'IMPORT_OUTDATED',
    'The record has changed since this was shown, so nothing was saved. Read it again: what it would change now is shown then.',
  );
export const notAllGood = (refused: number, doubtful: number) =>
  conflict<NotAllGoodData>(
    'IMPORT_NOT_ALL_GOOD',
    `Nothing was saved. Rows refused: ${refused}; in doubt: ${doubtful}. Put them right, or save the good rows alone.`,
    { refused, doubtful },
  );
export const listDayInvalid = (today: Day) =>
  invalid(
    'LIST_DAY_INVALID',
    `A list is as of today, ${formatDay(today)}, or a day before, ${formatDay(EARLIEST_DAY)} at the earliest.`,
  );
export const meaningNotFound = () =>
  notFound('LIST_NAME_NOT_FOUND', 'Nothing of that kind with this id is there, or lists of this kind name none.');
export const listOfEmployer = () =>
  invalid('LIST_EMPLOYER_INVALID', 'Lists of this kind are of one employer: say which.');
export const listOfPartnership = () =>
  invalid(
    'LIST_EMPLOYER_INVALID',
    'Lists of this kind are of the partnership, and of no employer: leave agencyId out.',
  );
export const rowInOtherDoubt = () =>
  conflict('IMPORT_ROW_OTHER_DOUBT', 'This is not what the row asks: it is in no such doubt.');
export const importUnderWay = () =>
  conflict('IMPORT_UNDER_WAY', 'This list is being worked on: wait until what it would change is shown.');
export const importNotSaved = () =>
  conflict('IMPORT_NOT_SAVED', 'Nothing of this list is saved, so there is nothing to undo. Withdraw it instead.');
export const importPartlySaved = () =>
  conflict('IMPORT_PARTLY_SAVED', 'Part of this list is saved: have it go on, or undo it.');
export const importForgotten = () =>
  conflict(
    'IMPORT_FORGOTTEN',
    'It is forgotten by now what this list wrote, so it cannot be undone any more. Put it right person by person.',
  );
