import { keyOf } from '@app/kernel';
import { type NameOrder, splitName } from '../../reading/index.js';
import type { Cells, StagedRow } from './compared-row.js';

/** How the rows of a staff number are known. */
export const numberKey = (number: string): string => `number ${number.slice(0, 200)}`;

/** How a row about a person is known: by their staff number, or, without one, by its line. */
export const personKeyOf = ({ line, cells: { STAFF_NUMBER: number } }: StagedRow): string =>
  number ? numberKey(number) : `line ${line}`;

/** The words of a name, in whichever order they are written. */
export function personCalledOf({ cells }: StagedRow): string | null {
  const words = keyOf(personNameOf(cells)).slice(0, 200).split('-').sort().join('-');
  return words || null;
}

/** Both names of a row, as far as it has columns of them: a column of each name counts before one of both. */
export const namesIn = (
  { NAME: both, GIVEN_NAME: given, FAMILY_NAME: family }: Cells,
  order: NameOrder,
): { givenName?: string; familyName?: string } =>
  both !== undefined && given === undefined && family === undefined
    ? splitName(both, order)
    : { givenName: given, familyName: family };

export const personNameOf = ({ NAME: both, GIVEN_NAME: given, FAMILY_NAME: family }: Cells): string =>
  [given, family].filter(Boolean).join(' ') || (both ?? '');
