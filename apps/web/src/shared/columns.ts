import type { Day, Instant } from '../graphql/graphql.js';
import type { Column } from '../ui/table-column.js';
import { inWords, momentInWords } from './words.js';

interface More {
  isKey?: boolean;
  /** What stands where there is none. */
  none?: string;
}

/** A column of days: in words on the screen, days in a file. */
export const dayColumn = <Row>(
  name: string,
  dayOf: (row: Row) => Day | null,
  { isKey, none = '' }: More = {},
): Column<Row> => ({
  name,
  isKey,
  cell: (row) => {
    const day = dayOf(row);
    return day ? inWords(day) : none;
  },
  file: (row) => {
    const day = dayOf(row);
    return { [name]: day ? { day } : none };
  },
});

/** The same of moments, by the clocks of London. */
export const momentColumn = <Row>(
  name: string,
  momentOf: (row: Row) => Instant | null,
  { isKey, none = '' }: More = {},
): Column<Row> => ({
  name,
  isKey,
  cell: (row) => {
    const moment = momentOf(row);
    return moment ? momentInWords(moment) : none;
  },
  file: (row) => {
    const moment = momentOf(row);
    return { [name]: moment ? { moment } : none };
  },
});
