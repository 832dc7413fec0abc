import { useMemo, useState } from 'preact/hooks';
import { dayColumn } from '../columns.js';
import { counted } from '../words.js';
import { DataTable } from '../../ui/data-table.js';
import type { WholeList } from '../../ui/files/whole-list.js';
import type { Column } from '../../ui/table-column.js';

export interface Thing {
  day: string | null;
  what: string;
}

export interface Kind {
  key: string;
  name: string;
  count: number;
  latest: readonly Thing[];
}

interface Props {
  kind: Kind;
  /** All of this kind, where the page has the latest alone. */
  readAll: () => Promise<readonly Thing[]>;
}

const MORE = 50;
const MOST_ROWS = 20_000;

/** What is held of one kind: the latest, further rows page by page, and all of it on paper and in its file. */
export function HeldOfKind({ kind: { name, count, latest }, readAll }: Props) {
  const [all, setAll] = useState<readonly Thing[]>();
  const [upTo, setUpTo] = useState(latest.length);
  const [says, setSays] = useState('');
  const rows = useMemo(() => (all ?? latest).slice(0, upTo), [all, latest, upTo]);
  const total = all?.length ?? count;
  const left = total - rows.length;
  const whole: WholeList<Thing> = {
    ...{ areMore: left > 0, count: total, most: MOST_ROWS },
    ask: async () => ({ rows: await readAll(), next: null }),
  };
  const showMore = async () => {
    try {
      if (!all) setAll(await readAll());
      setUpTo(upTo + MORE);
      setSays(`${counted(Math.min(upTo + MORE, total), 'row')} are shown.`);
    } catch {
      setSays('They could not be read. Try again in a moment.');
    }
  };
  return (
    <>
      <DataTable
        caption={count > latest.length ? `${name}: ${counted(count, 'row')}` : name}
        columns={COLUMNS}
        rows={rows}
        rowKey={(thing) => String((all ?? latest).indexOf(thing))}
        whole={whole}
      />
      {count > latest.length && (
        <p class="govuk-body tv-not-printed">
          {left > 0 && (
            <button type="button" class="tv-as-link" onClick={showMore}>
              Show the next {Math.min(MORE, left)} of {total}
              <span class="govuk-visually-hidden">: {name}</span>
            </button>
          )}{' '}
          <span role="status">{says}</span>
        </p>
      )}
    </>
  );
}

const COLUMNS: Column<Thing>[] = [
  dayColumn('Day', ({ day }) => day, { none: 'No day' }),
  { name: 'What', cell: ({ what }) => what, isKey: true },
];
