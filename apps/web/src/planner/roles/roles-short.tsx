import type { Day } from '../../graphql/graphql.js';
import { Table } from '../../ui/table.js';
import { inWords } from '../../shared/words.js';
import type { Counted } from '../operations.js';
import { inFigures, outOf } from '../../shared/numbers.js';

interface Named {
  id: string;
  name: string;
}

interface ElementGap {
  role: Named;
  element: Named;
  requiredName: string;
  heads: Counted;
  short: number | null;
}

/** Most heads short first, as the API lists them: these are roles, never agencies. */
export const RolesShortTable = ({ gaps, on }: { gaps: ElementGap[]; on: Day }) => (
  <Table caption={`Roles and functions with people who lack an element, ${inWords(on)}`}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <Header>Role or function</Header>
        <Header>Element of the Common Core</Header>
        <Header>Asked at</Header>
        <Header numeric>Meet it, of all in post</Header>
        <Header numeric>Short</Header>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {gaps.map(({ role, element, requiredName, heads, short }) => (
        <tr class="govuk-table__row" key={`${role.id} ${element.id}`}>
          <th class="govuk-table__header" scope="row">
            {role.name}
          </th>
          <td class="govuk-table__cell">{element.name}</td>
          <td class="govuk-table__cell">{requiredName}</td>
          <td class="govuk-table__cell govuk-table__cell--numeric">{outOf(heads)}</td>
          <td class="govuk-table__cell govuk-table__cell--numeric">
            <strong>{inFigures(short)}</strong>
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);

/** An absence, not a success: nobody in post can fall short. */
export const NobodyInPost = ({ roles, on }: { roles: Named[]; on: Day }) => (
  <>
    <Table caption={`Roles and functions with nobody in post, ${inWords(on)}`}>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <Header>Role or function</Header>
          <Header numeric>Meet it, of all in post</Header>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {roles.map(({ id, name }) => (
          <tr class="govuk-table__row" key={id}>
            <th class="govuk-table__header" scope="row">
              {name}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric">0 of 0</td>
          </tr>
        ))}
      </tbody>
    </Table>
    <p class="tv-quiet">These ask for the Common Core and have nobody who could meet it or fall short of it.</p>
  </>
);

const Header = ({ children, numeric }: { children: string; numeric?: boolean }) => (
  <th class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`} scope="col">
    {children}
  </th>
);
