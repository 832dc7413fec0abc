import { conflict, invalid, notFound, tooLarge } from '@app/kernel';

export const learningNotFound = () =>
  notFound('LEARNING_NOT_FOUND', 'Nothing with this id that you added to your record yourself is there.');
export const learningRemoved = () =>
  conflict('LEARNING_REMOVED', 'This was changed or removed before: look at your record as it stands now.');
export const learningAhead = () =>
  invalid('LEARNING_AHEAD', 'What you learnt has a day that has been, today at the latest and 1950 at the earliest.');
export const learningTooMuch = (most: number) =>
  invalid('LEARNING_TOO_MUCH', `A record holds ${most} entries that you add yourself. Remove some first.`);
export const learningFileNotFound = () =>
  notFound('LEARNING_FILE_NOT_FOUND', 'There is no file beside what you added with this id.');
export const fileOfNoKind = () =>
  invalid('LEARNING_FILE_KIND', 'Keep a PDF document, or a picture as PNG or JPEG: this file is none of them.');
export const filesTooMuch = () =>
  tooLarge('LEARNING_FILES_TOO_MUCH', 'The files of your record have 50 MB together at most. Remove some first.');
