import { inFigures } from '../../shared/numbers.js';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import type { Count, Match } from './operations.js';
import { isReached, placeName, reachName } from './place-name.js';

/** Everybody who meets the need or is just short of it, by where they work, the nearest first. */
export const MatchCounts = ({ match: { on, within, considered, counts, cluster } }: { match: Match }) => (
  <DataTable
    caption={`Who could help on ${inWords(on)}, of ${inFigures(considered)} people ${reachName(within, cluster)}`}
    columns={[
      { name: 'Where they work', isKey: true, cell: ({ where }: Count) => placeName(where, cluster) },
      ...COUNTED,
    ]}
    rows={counts.filter(({ where }) => isReached(where, within))}
    rowKey={({ where }) => where}
  />
);

const COUNTED: Column<Count>[] = [
  { name: 'Meet everything', isNumeric: true, cell: ({ meeting }) => inFigures(meeting) },
  { name: 'Just short', isNumeric: true, cell: ({ justShort }) => inFigures(justShort) },
];
