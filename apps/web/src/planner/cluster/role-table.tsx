import { HIDDEN, outOf } from '../../shared/numbers.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import type { TableFile } from '../../ui/files/table-file.js';
import { shortOf } from '../operations.js';
import { namesOf, type RoleGap } from './operations.js';

interface Props {
  caption: string;
  roles: RoleGap[];
  file?: TableFile<RoleGap>;
}

/** A row for each role, a column for each proficiency level. */
export const RoleTable = ({ caption, roles, file }: Props) => (
  <DataTable
    caption={caption}
    columns={[ROLE, ...namesOf([...(file?.before ?? []), ...roles]).map(levelColumn)]}
    rows={roles}
    rowKey={({ roleOrFunction }) => roleOrFunction.id}
    file={file}
  />
);

const ROLE: Column<RoleGap> = {
  name: 'Role or function',
  isKey: true,
  cell: ({ roleOrFunction }) => roleOrFunction.name,
  value: ({ roleOrFunction }) => roleOrFunction.name,
  file: ({ roleOrFunction }) => ({ 'role or function': roleOrFunction.name }),
};

type LevelOfRole = RoleGap['proficiencyLevels'][number];

function levelColumn(name: string): Column<RoleGap> {
  const of = ({ proficiencyLevels }: RoleGap) =>
    proficiencyLevels.find(({ proficiencyLevel }) => proficiencyLevel.name === name);
  return {
    name,
    cell: (gap) => <RoleCell gap={of(gap)} />,
    look: (gap) => (shortAt(of(gap)) ? 'tv-cell--less' : ''),
    value: (gap) => shortAt(of(gap)),
    file: (gap) => ({ 'proficiency level': name, ...fieldsOf(of(gap)) }),
    isOneOfMany: true,
  };
}

/** How many more are needed; null where it is not asked or not shown. */
const shortAt = (gap?: LevelOfRole) => (gap ? shortOf(gap.heads) : null);

function RoleCell({ gap }: { gap?: LevelOfRole }) {
  if (!gap) return <span class="tv-quiet">not asked</span>;
  const short = shortOf(gap.heads) ?? 0;
  return (
    <>
      <span class="tv-cell__first">
        <strong>{outOf(gap.heads)}</strong>
      </span>
      {!gap.heads.hidden && <span class="tv-cell__second">{outOf(gap.fte)} FTE</span>}
      {short > 0 && <span class="tv-cell__state">{short} short</span>}
    </>
  );
}

const fieldsOf = (gap?: LevelOfRole) => ({
  'heads who meet it': inFile(gap?.heads, 'numerator'),
  'heads in post': inFile(gap?.heads, 'base'),
  'FTE who meet it': inFile(gap?.fte, 'numerator'),
  'FTE in post': inFile(gap?.fte, 'base'),
});

const inFile = (figure: LevelOfRole['heads'] | undefined, part: 'numerator' | 'base') =>
  figure ? (figure[part] ?? HIDDEN) : 'not asked';
