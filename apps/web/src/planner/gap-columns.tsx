import type { Day } from '../graphql/graphql.js';
import { HIDDEN, inFigures, signed } from '../shared/numbers.js';
import type { Fields } from '../ui/files/file-cell.js';
import type { Column } from '../ui/table-column.js';
import { Shortness } from './gap-cell.js';
import { NOT_FOR_PUBLICATION, showsExact } from '../shared/not-for-publication.js';
import { COUNTED_BY_WORDS } from './counted-by-words.js';
import type { CountedBy, Counted, NeedLevelGap } from './operations.js';
import { shadeOf } from './state.js';

/** Held against required in full, heads and full-time equivalents beside each other, and how much is missing. */
export const gapColumns = <Row,>(gapOf: (row: Row) => NeedLevelGap): Column<Row>[] => [
  ...numbers('heads', { unit: 'Heads', group: 'Heads' }, (row: Row) => gapOf(row).heads),
  ...numbers('FTE', { unit: 'FTE', group: 'Full-time equivalents (FTE)' }, (row: Row) => gapOf(row).fte),
  shortColumn(gapOf),
];

/** How much is missing, in words and by colour; the largest share first when it is sorted. */
export const shortColumn = <Row,>(gapOf: (row: Row) => NeedLevelGap): Column<Row> => ({
  name: 'Short',
  cell: (row) => <Shortness gap={gapOf(row)} />,
  look: (row) => shadeOf(gapOf(row)),
  value: (row) => gapOf(row).shortfallPercent,
  file: (row) => shortFields(gapOf(row)),
});

/** The same figures in a file, for one need level of one cluster. What is hidden on the screen is hidden there. */
export const gapFields = (gap: NeedLevelGap): Fields => ({
  ...countedFields('heads', gap.heads),
  ...countedFields('FTE', gap.fte),
  ...shortFields(gap),
});

/** Of which day figures are, as known when, and how they were counted. */
export interface Said {
  on: Day;
  knownAt: Day | null;
  countedBy: CountedBy;
}

/** What holds for every line of a file of these figures. */
export const saidOf = (said: Said, figures: unknown): Fields => ({
  on: { day: said.on },
  'known at': said.knownAt ? { day: said.knownAt } : 'everything known now',
  counted: COUNTED_BY_WORDS[said.countedBy],
  marking: showsExact(figures) ? NOT_FOR_PUBLICATION : 'no figure is shown',
});

const shortFields = ({ shortfallPercent, close }: NeedLevelGap): Fields => ({
  'share short %': shortfallPercent ?? HIDDEN,
  'close enough': close === null ? HIDDEN : close ? 'yes' : 'no',
});

export const countedFields = (unit: string, { numerator, base, difference }: Counted): Fields => ({
  [`held ${unit}`]: numerator ?? HIDDEN,
  [`required ${unit}`]: base ?? HIDDEN,
  [`difference ${unit}`]: difference ?? HIDDEN,
});

const NUMBERS = [
  { what: 'held', of: ({ numerator }: Counted) => numerator, says: inFigures },
  { what: 'required', of: ({ base }: Counted) => base, says: inFigures },
  { what: 'difference', of: ({ difference }: Counted) => difference, says: signed },
];

const numbers = <Row,>(
  inFile: string,
  { unit, group }: { unit: string; group: string },
  countedOf: (row: Row) => Counted,
): Column<Row>[] =>
  NUMBERS.map(({ what, of, says }) => ({
    name: `${unit} ${what}`,
    heading: (
      <>
        <span class="tv-table__said">{unit} </span>
        {what}
      </>
    ),
    group,
    isNumeric: true,
    cell: (row) => says(of(countedOf(row))),
    value: (row) => of(countedOf(row)),
    file: (row) => ({ [`${what} ${inFile}`]: of(countedOf(row)) ?? HIDDEN }),
  }));
