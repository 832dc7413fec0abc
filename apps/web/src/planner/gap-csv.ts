import type { ByClusterProps } from './by-cluster.js';
import type { CsvTable } from './csv.js';
import type { LevelGap } from './level-gap.js';
import { HIDDEN } from './numbers.js';

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

type Shown = Pick<ByClusterProps, 'place' | 'places' | 'whole' | 'thresholdPercent' | 'on' | 'knownAt' | 'basis'>;

/** The figures on the screen: the whole, then each cluster. What is hidden there is hidden here. */
export function gapCsv({ place, places, whole, ...said }: Shown): CsvTable {
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

const ofAll = ({ thresholdPercent, on, knownAt, basis }: Omit<Shown, 'place' | 'places' | 'whole'>) => [
  thresholdPercent,
  on,
  knownAt ?? 'everything known now',
  basis,
];

const orHidden = (number: number | null) => number ?? HIDDEN;
