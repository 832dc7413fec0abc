import type { Day } from '../../graphql/graphql.js';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import type { GridCell } from './operations.js';

interface Props {
  level: string;
  on: Day;
  cells: GridCell[];
}

/** What a need level asks of whoever meets a family at it. */
export const LevelGrid = ({ level, on, cells }: Props) => (
  <section class="tv-section" aria-labelledby="asks">
    <h2 class="govuk-heading-l" id="asks">
      What it asks
    </h2>
    <p class="govuk-body">
      Whoever meets a family at this level holds all that is essential. Desirable is never a gap.
    </p>
    <DataTable
      caption={`${level}: competencies asked for, ${inWords(on)}`}
      columns={COLUMNS}
      rows={cells}
      rowKey={({ id }) => id}
    />
  </section>
);

const askedAs = ({ essential }: GridCell) => (essential ? 'essential' : 'desirable');
const about = ({ theme }: GridCell) => theme?.name ?? 'every theme';

const COLUMNS: Column<GridCell>[] = [
  {
    name: 'Competency',
    isKey: true,
    cell: ({ competency }) => competency.name,
    value: ({ competency }) => competency.name,
  },
  {
    name: 'Proficiency level',
    cell: ({ required }) => required.name,
    value: ({ required }) => required.rank,
  },
  { name: 'Theme', cell: about, value: about },
  { name: 'Asked as', cell: askedAs, value: askedAs },
];
