import { type Day, formatDay, invalid } from '@app/kernel';

export const sinceAhead = (today: Day) =>
  invalid('SINCE_AHEAD', `Ask of a day that has come: ${formatDay(today)} or before.`, { today });
