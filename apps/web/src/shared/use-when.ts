import { useFilters } from './address.js';
import { dayErrors, useSame } from './field-errors.js';
import type { FieldError } from '../ui/field-error.js';

export interface When {
  on: string | null;
  knownAt: string | null;
}

/** The days that the address holds, and what is wrong with them. */
export function useWhen() {
  const [when, choose] = useFilters(['on', 'knownAt'] as const);
  return { when, choose, errors: useSame(whenErrors(when)) };
}

/** The same words whether it was typed or came with the address. */
export const whenErrors = ({ on, knownAt }: When): FieldError[] => [
  ...dayErrors('on', 'The day', on),
  ...dayErrors('knownAt', 'The day of the record', knownAt),
];
