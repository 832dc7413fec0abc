import { Table } from '../../ui/table.js';
import { Shortness, shadeOf } from '../gap-cell.js';
import type { Counted, LevelGap } from '../operations.js';
import { LevelName } from '../level-name.js';
import { HIDDEN, outOf, signed } from '../../shared/numbers.js';

interface Props {
  caption: string;
  levels: LevelGap[];
  thresholdPercent: number;
}

/** The triangle in numbers: narrow enough to stand beside it. */
export const WholeTable = ({ caption, levels, thresholdPercent }: Props) => (
  <Table caption={caption}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">
          Need level
        </th>
        {['Heads: held of required', 'FTE: held of required', 'Short'].map((header) => (
          <th class="govuk-table__header tv-cell-head" scope="col" key={header}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {levels.map((gap) => (
        <tr class="govuk-table__row" key={gap.level.id}>
          <LevelName {...gap.level} />
          <Both figure={gap.heads} />
          <Both figure={gap.fte} />
          <td class={`govuk-table__cell tv-cell tv-cell--${shadeOf(gap)}`}>
            {gap.close === null ? HIDDEN : <Shortness gap={gap} thresholdPercent={thresholdPercent} />}
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const Both = ({ figure }: { figure: Counted }) => (
  <td class="govuk-table__cell tv-cell">
    <span class="tv-cell__first">{outOf(figure)}</span>
    {!figure.hidden && <span class="tv-cell__second">{signed(figure.difference)}</span>}
  </td>
);
