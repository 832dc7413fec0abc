import type { AgencyHeld } from './operations.js';
import type { CsvTable } from '../../ui/csv.js';
import { HIDDEN } from '../../shared/numbers.js';

/** One agency as on the screen: over the whole, then cluster by cluster. */
export function agencyCsv({ agency, place, whole, clusters, on, knownAt, basis }: AgencyHeld): CsvTable {
  const rowsOf = (name: string, levels: AgencyHeld['whole']) =>
    levels.map(({ level, heads }) => [
      agency.name,
      name,
      level,
      heads.numerator ?? HIDDEN,
      heads.base ?? HIDDEN,
      on,
      knownAt ?? 'everything known now',
      basis,
    ]);
  return {
    columns: ['agency', 'place', 'need level', 'heads who meet it', 'heads in post', 'on', 'known at', 'basis'],
    rows: [...rowsOf(place, whole), ...clusters.flatMap(({ cluster, levels }) => rowsOf(cluster.name, levels))],
  };
}
