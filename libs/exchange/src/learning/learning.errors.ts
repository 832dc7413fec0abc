import { conflict, invalid, notFound } from '@app/kernel';

export const learningNotFound = () =>
  notFound('LEARNING_NOT_FOUND', 'Nothing with this id that you added to your record yourself is there.');
export const learningRemoved = () =>
  conflict('LEARNING_REMOVED', 'This was changed or removed before: look at your record as it stands now.');
export const learningAhead = () =>
  invalid('LEARNING_AHEAD', 'What you learnt has a day that has been, today at the latest and 1950 at the earliest.');
export const learningTooMuch = (most: number) =>
  invalid('LEARNING_TOO_MUCH', `A record holds ${most} entries that you add yourself. Remove some first.`);
