import type { Day } from '../../graphql/graphql.js';
import type { CsvTable } from '../../ui/csv.js';
import type { LevelGap, PlaceGap } from '../operations.js';
import { HIDDEN } from '../../shared/numbers.js';

const COLUMNS = [
  'place',
  'need level',
  'held heads',
  'required heads',
  'difference heads',
  'held FTE',
  'required FTE',
  'difference FTE',
  'share short %',
  'within threshold',
  'threshold %',
  'on',
  'known at',
  'basis',
];

/** The figures of one screen: of which day, place and levels, counted how. */
export interface ShownGaps {
  on: Day;
  knownAt: Day | null;
  basis: string;
  place: string;
  thresholdPercent: number;
  whole: LevelGap[];
  places: PlaceGap[];
}

/** The figures on the screen: the whole, then each cluster. What is hidden there is hidden here. */
export function gapCsv({ place, places, whole, ...said }: ShownGaps): CsvTable {
  const rowsOf = (name: string, levels: LevelGap[]) => levels.map((gap) => [name, ...numbersOf(gap), ...ofAll(said)]);
  return {
    columns: COLUMNS,
    rows: [...rowsOf(place, whole), ...places.flatMap(({ name, levels }) => rowsOf(name, levels))],
  };
}

const numbersOf = ({ level, heads, fte, shortfallPercent, close }: LevelGap) => [
  level.name,
  ...[heads, fte].flatMap(({ numerator, base, difference }) => [numerator, base, difference]).map(orHidden),
  orHidden(shortfallPercent),
  close === null ? HIDDEN : close ? 'yes' : 'no',
];

const ofAll = ({ thresholdPercent, on, knownAt, basis }: Omit<ShownGaps, 'place' | 'places' | 'whole'>) => [
  thresholdPercent,
  on,
  knownAt ?? 'everything known now',
  basis,
];

const orHidden = (number: number | null) => number ?? HIDDEN;
