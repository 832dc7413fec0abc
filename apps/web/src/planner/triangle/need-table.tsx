import { HIDDEN, inFigures } from '../../shared/numbers.js';
import { DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { Column } from '../../ui/table-column.js';
import { ClusterLink } from '../cluster-name.js';
import { type Said, saidOf, shortColumn } from '../gap-columns.js';
import type { NeedBlock, NeedLevelShown } from './need-blocks.js';

/** The triangle as a table: every cluster at every level, those without need among them. */
export const NeedTable = ({ levels, day, of }: { levels: NeedLevelShown[]; day: string; of: Said }) => (
  <Disclosure summary="Show as a table" class="tv-triangle__table" isFramed>
    <DataTable
      caption={`Needed and held in every cluster, at every level, ${day}`}
      columns={COLUMNS}
      rows={levels.flatMap(({ blocks }) => blocks)}
      rowKey={({ key }) => key}
      file={{ said: saidOf(of, levels) }}
    />
  </Disclosure>
);

const both = (heads: number | null, fte: number | null) =>
  heads === null ? (
    HIDDEN
  ) : (
    <>
      <span class="tv-cell__first">{inFigures(heads)}</span>
      <span class="tv-cell__second">{inFigures(fte)} full-time</span>
    </>
  );

const COLUMNS: Column<NeedBlock>[] = [
  {
    name: 'Cluster',
    isKey: true,
    cell: ({ cluster }) => <ClusterLink {...cluster} />,
    value: ({ cluster }) => cluster.name,
  },
  { name: 'Area', cell: ({ area }) => area, value: ({ area }) => area },
  { name: 'Need level', cell: ({ gap }) => gap.needLevel.name },
  {
    name: 'People needed',
    cell: ({ gap: { heads, fte } }) => both(heads.base, fte.base),
    value: ({ gap: { fte } }) => fte.base,
    file: ({ gap: { heads, fte } }) => ({ 'heads needed': heads.base ?? HIDDEN, 'FTE needed': fte.base ?? HIDDEN }),
  },
  {
    name: 'People who meet it',
    cell: ({ gap: { heads, fte } }) => both(heads.numerator, fte.numerator),
    value: ({ gap: { fte } }) => fte.numerator,
    file: ({ gap: { heads, fte } }) => ({
      ...{ 'heads who meet it': heads.numerator ?? HIDDEN, 'FTE who meet it': fte.numerator ?? HIDDEN },
    }),
  },
  { ...shortColumn(({ gap }: NeedBlock) => gap), name: 'Verdict', sortedBy: 'how much is missing' },
];
