import { dayColumn } from '../columns.js';
import { counted } from '../words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';

interface Thing {
  day: string | null;
  what: string;
}

interface Kind {
  key: string;
  name: string;
  count: number;
  latest: readonly Thing[];
}

/** Everything that is held on one person, kind by kind; of a kind that nothing is held of, its name. */
export function EverythingHeld({ kinds }: { kinds: readonly Kind[] }) {
  const [held, none] = [kinds.filter(({ count }) => count > 0), kinds.filter(({ count }) => count === 0)];
  return (
    <>
      {held.map(({ key, name, count, latest }) => (
        <DataTable
          key={key}
          caption={count > latest.length ? `${name}: the latest ${latest.length} of ${counted(count, 'row')}` : name}
          columns={COLUMNS}
          rows={latest}
          rowKey={(thing) => String(latest.indexOf(thing))}
        />
      ))}
      {none.length > 0 && (
        <p class="govuk-body">Nothing is held of these: {none.map(({ name }) => name.toLowerCase()).join(' · ')}.</p>
      )}
    </>
  );
}

const COLUMNS: Column<Thing>[] = [
  dayColumn('Day', ({ day }) => day, { none: 'No day' }),
  { name: 'What', cell: ({ what }) => what, isKey: true },
];
