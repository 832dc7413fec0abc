import { useMemo } from 'preact/hooks';
import type { FieldError } from '../ui/field-error.js';
import { isDay, isInCalendar } from './words.js';

/** What is wrong with a day, typed or in the address; an empty one is left to whoever asks. */
export function dayErrors(field: string, name: string, written: string | null): FieldError[] {
  if (!written || isDay(written)) return [];
  return [{ field, says: `${name} must be ${isInCalendar(written) ? IN_RANGE : IN_CALENDAR}` }];
}

const IN_CALENDAR = 'a day of the calendar, such as 24 March 2026';
const IN_RANGE = 'in a year from 1900 to 2199';

/** What is wrong where the address names something that the field does not offer. */
export function choiceErrors(field: string, what: string, named: string | null, offered: { id: string }[]) {
  if (!named || offered.some(({ id }) => id === named)) return [];
  return [{ field, says: `The link names ${what} that is not in the list: choose one` }];
}

/** The same errors until they say something else, so that a screen reader says them once. */
export function useSame(errors: FieldError[]): FieldError[] {
  return useMemo(() => errors, [JSON.stringify(errors)]);
}
