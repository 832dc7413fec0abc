import { HIDDEN, outOf } from '../shared/numbers.js';
import type { Column } from '../ui/table-column.js';
import type { Counted } from './operations.js';

interface Held {
  needLevels: { heads: Counted }[];
}

/** Of people in post, those who meet each need level. Agencies are never sorted by them: that would rank them. */
export const heldColumns = <Row extends Held>(levels: string[], { isSorted }: { isSorted: boolean }): Column<Row>[] =>
  levels.map((name, at) => {
    const headsOf = (row: Row) => row.needLevels[at]!.heads;
    return {
      name,
      isNumeric: true,
      isOneOfMany: true,
      cell: (row) => outOf(headsOf(row)),
      value: isSorted ? (row) => headsOf(row).numerator : undefined,
      file: (row) => ({
        'need level': name,
        'heads who meet it': headsOf(row).numerator ?? HIDDEN,
        'heads in post': headsOf(row).base ?? HIDDEN,
      }),
    };
  });
