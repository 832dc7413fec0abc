import { Table } from '../../ui/table.js';
import { namesOf, type RoleGap } from './role-gap.js';
import { outOf } from '../../shared/numbers.js';

/** A row for each role, a column for each proficiency level. */
export function RoleTable({ caption, roles }: { caption: string; roles: RoleGap[] }) {
  const names = namesOf(roles);
  return (
    <Table caption={caption}>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            Role or function
          </th>
          {names.map((name) => (
            <th class="govuk-table__header tv-cell-head" scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {roles.map(({ role, proficiencyLevels }) => (
          <tr class="govuk-table__row" key={role.id}>
            <th class="govuk-table__header" scope="row">
              {role.name}
            </th>
            {names.map((name) => (
              <RoleCell key={name} gap={proficiencyLevels.find((level) => level.name === name)} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoleCell({ gap }: { gap?: RoleGap['proficiencyLevels'][number] }) {
  if (!gap) return <td class="govuk-table__cell tv-cell tv-quiet">not asked</td>;
  const short = gap.heads.difference !== null && gap.heads.difference < 0 ? -gap.heads.difference : 0;
  return (
    <td class={`govuk-table__cell tv-cell${short ? ' tv-cell--near' : ''}`}>
      <span class="tv-cell__first">
        <strong>{outOf(gap.heads)}</strong>
      </span>
      {!gap.heads.hidden && <span class="tv-cell__second">{outOf(gap.fte)} FTE</span>}
      {short > 0 && <span class="tv-cell__state">{short} short</span>}
    </td>
  );
}
