import { outOf, signed } from '../../shared/numbers.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { countedFields, saidOf, shortColumn } from '../gap-columns.js';
import { LevelName } from '../level-name.js';
import type { Counted, NeedLevelGap } from '../operations.js';
import type { Said } from '../gap-columns.js';

interface Props {
  caption: string;
  levels: NeedLevelGap[];
  of: Said;
}

/** The triangle in numbers: in its order. */
export const WholeTable = ({ caption, levels, of }: Props) => (
  <DataTable
    caption={caption}
    columns={[...COLUMNS, { ...shortColumn((gap: NeedLevelGap) => gap), value: undefined }]}
    rows={levels}
    rowKey={({ needLevel }) => needLevel.id}
    file={{ said: saidOf(of, levels) }}
  />
);

const COLUMNS: Column<NeedLevelGap>[] = [
  { name: 'Need level', isKey: true, cell: ({ needLevel }) => <LevelName {...needLevel} /> },
  {
    name: 'Heads: held of required',
    cell: ({ heads }) => <Both figure={heads} />,
    file: ({ heads }) => countedFields('heads', heads),
  },
  {
    name: 'FTE: held of required',
    cell: ({ fte }) => <Both figure={fte} />,
    file: ({ fte }) => countedFields('FTE', fte),
  },
];

const Both = ({ figure }: { figure: Counted }) => (
  <>
    <span class="tv-cell__first">{outOf(figure)}</span>
    {!figure.hidden && <span class="tv-cell__second">{signed(figure.difference)}</span>}
  </>
);
