import { evidenceWord } from '../../../shared/evidence-kinds.js';
import { inWords } from '../../../shared/words.js';
import { discWord } from '../../../shared/disc.js';
import { DataTable } from '../../../ui/data-table.js';
import { Disclosure } from '../../../ui/disclosure.js';
import type { Column } from '../../../ui/table-column.js';
import type { LineOverTime, OverTime } from '../operations.js';
import { discOf } from '../words.js';

/** The record as a table: the equal way, and the first on paper. */
export const RecordTable = ({ overTime: { lines, from, lastDay } }: { overTime: OverTime }) => (
  <Disclosure summary="Show as a table" class="tv-record__table" isFramed>
    <DataTable
      caption={`My record, ${inWords(from)} to ${inWords(lastDay)}`}
      columns={COLUMNS}
      rows={lines}
      rowKey={({ competency }) => competency.id}
    />
  </Disclosure>
);

const until = (lastDay: string | null) => (lastDay ? `to ${inWords(lastDay)}` : 'with no end date');

const COLUMNS: Column<LineOverTime>[] = [
  { name: 'Competency', isKey: true, cell: ({ competency }) => competency.name },
  { name: 'Asked', cell: ({ required }) => required.name },
  { name: 'Today', cell: (line) => discWord(discOf(line)) },
  {
    name: 'Held',
    cell: ({ periods, heldSince }) => (
      <>
        {heldSince && heldSince !== periods[0]?.from && (
          <span class="tv-record__row">Some level since {inWords(heldSince)}</span>
        )}
        {periods.map(({ held, from, lastDay }) => (
          <span key={from} class="tv-record__row">
            {held.name}: {inWords(from)} {until(lastDay)}
          </span>
        ))}
        {periods.length === 0 && 'No level on any of these days'}
      </>
    ),
  },
  {
    name: 'Evidence of these days',
    cell: ({ evidence }) => (
      <>
        {evidence.map(({ id, kind, from }) => (
          <span key={id} class="tv-record__row">
            {evidenceWord(kind)}, {inWords(from)}
          </span>
        ))}
        {evidence.length === 0 && 'None'}
      </>
    ),
  },
];
