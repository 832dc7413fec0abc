import type { ComponentChildren } from 'preact';
import { Table } from '../../ui/table.js';
import type { AgencyHeld } from './operations.js';
import { outOf } from '../../shared/numbers.js';

interface Props {
  caption: string;
  /** What the rows are. */
  of: string;
  levels: AgencyHeld['whole'];
  children: ComponentChildren;
}

/** A column for each need level; its rows are given. */
export const AgencyTable = ({ caption, of, levels, children }: Props) => (
  <Table caption={caption}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">
          {of}
        </th>
        {levels.map(({ level }) => (
          <th class="govuk-table__header govuk-table__header--numeric" scope="col" key={level}>
            {level}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">{children}</tbody>
  </Table>
);

/** One place, need level by need level. */
export const PlaceRow = ({ header, levels }: { header: ComponentChildren; levels: AgencyHeld['whole'] }) => (
  <tr class="govuk-table__row">
    {header}
    {levels.map(({ level, heads }) => (
      <td class="govuk-table__cell govuk-table__cell--numeric" key={level}>
        {outOf(heads)}
      </td>
    ))}
  </tr>
);
