import { useFilters } from './address.js';
import { dayErrors, useSame } from './field-errors.js';
import type { Day } from '../graphql/graphql.js';
import { useToday } from './me.js';
import { inWords, isDay } from './words.js';
import { useDayInTitle } from '../ui/document-title.js';
import type { FieldError } from '../ui/field-error.js';

export interface When {
  on: string | null;
  knownAt: string | null;
}

/** The days that the address holds, what is wrong with them, and what else it holds, which stays when another day is chosen. */
export function useWhen<Name extends string = never>(others: readonly Name[] = []) {
  const [{ on, knownAt, ...kept }, choose] = useFilters<'on' | 'knownAt' | Name>(['on', 'knownAt', ...others]);
  const when: When = { on, knownAt };
  useWhenInTitle(when);
  const chooseDay = (day: When) => choose({ ...kept, ...day } as Record<'on' | 'knownAt' | Name, string | null>);
  return {
    when,
    kept: kept as Record<Name, string | null>,
    choose: chooseDay,
    errors: useSame(whenErrors(when, useToday())),
  };
}

/** Of a page that answers for a day: its window is called after that day, where it is not today. */
export function useWhenInTitle({ on, knownAt }: When): void {
  const today = useToday();
  const days = [
    ...(on && isDay(on) && on !== today ? [inWords(on)] : []),
    ...(knownAt && isDay(knownAt) ? [`as known on ${inWords(knownAt)}`] : []),
  ];
  useDayInTitle(days.join(', '));
}

/** The same words whether it was typed or came with the address. */
export const whenErrors = ({ on, knownAt }: When, today: Day): FieldError[] => [
  ...dayErrors('on', 'The day', on),
  ...dayErrors('knownAt', 'The day of the record', knownAt),
  ...(knownAt && isDay(knownAt) && knownAt > today
    ? [
        {
          field: 'knownAt',
          says: 'The day of the record must be today or before: what will be known later, nobody knows yet',
        },
      ]
    : []),
];
