import { HIDDEN, inFigures, outOf } from '../../shared/numbers.js';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { saidOf } from '../gap-columns.js';
import { shortOf } from '../operations.js';
import type { ElementGap, Role, RolesShort } from './operations.js';

/** Most heads short first, as the API lists them: these are roles, never agencies. */
export const RolesShortTable = ({ answer }: { answer: RolesShort }) => (
  <DataTable
    caption={`Roles and functions with people who lack an element, ${inWords(answer.on)}`}
    columns={GAPS}
    rows={answer.gaps}
    rowKey={({ roleOrFunction, competency }) => `${roleOrFunction.id} ${competency.id}`}
    file={{ name: `roles-short-of-common-core-${answer.on}`, said: saidOf(answer, answer.gaps) }}
  />
);

const GAPS: Column<ElementGap>[] = [
  {
    name: 'Role or function',
    isKey: true,
    cell: ({ roleOrFunction }) => roleOrFunction.name,
    value: ({ roleOrFunction }) => roleOrFunction.name,
    file: ({ roleOrFunction }) => ({ 'role or function': roleOrFunction.name }),
  },
  {
    name: 'Element of the Common Core',
    cell: ({ competency }) => competency.name,
    value: ({ competency }) => competency.name,
    file: ({ competency }) => ({ element: competency.name }),
  },
  {
    name: 'Asked at',
    cell: ({ required }) => required.name,
    file: ({ required }) => ({ 'asked at': required.name }),
  },
  {
    name: 'Meet it, of all in post',
    isNumeric: true,
    cell: ({ heads }) => outOf(heads),
    file: ({ heads }) => ({ 'heads who meet it': heads.numerator ?? HIDDEN, 'heads in post': heads.base ?? HIDDEN }),
  },
  {
    name: 'Short',
    isNumeric: true,
    cell: ({ heads }) => <strong>{inFigures(shortOf(heads))}</strong>,
    value: ({ heads }) => shortOf(heads),
    file: ({ heads }) => ({ 'heads short': shortOf(heads) ?? HIDDEN }),
  },
];

/** An absence, not a success: nobody in post can fall short. */
export const NobodyInPost = ({ answer }: { answer: RolesShort }) => (
  <>
    <DataTable
      caption={`Roles and functions with nobody in post, ${inWords(answer.on)}`}
      columns={EMPTY_ROLES}
      rows={answer.nobodyInPost}
      rowKey={({ id }) => id}
      file={{ said: saidOf(answer, answer.nobodyInPost) }}
    />
    <p class="tv-quiet">These ask for the Common Core and have nobody who could meet it or fall short of it.</p>
  </>
);

const EMPTY_ROLES: Column<Role>[] = [
  { name: 'Role or function', isKey: true, cell: ({ name }) => name },
  { name: 'Meet it, of all in post', isNumeric: true, cell: () => '0 of 0' },
];
