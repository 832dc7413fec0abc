import type { ComponentChildren } from 'preact';
import { Table } from '../ui/table.js';
import { Shortness, shadeOf } from './gap-cell.js';
import type { Counted, LevelGap } from './operations.js';
import { HIDDEN, inFigures, signed } from '../shared/numbers.js';

interface Row {
  key: string;
  /** The cell that heads the row. */
  header: ComponentChildren;
  gap: LevelGap;
}

interface Props {
  caption: string;
  hideCaption?: boolean;
  /** What the rows are: clusters, or need levels. */
  of: string;
  rows: Row[];
  thresholdPercent: number;
}

/** Held against required, a row each, heads and full-time equivalents beside each other. */
export const LevelTable = ({ caption, hideCaption, of, rows, thresholdPercent }: Props) => (
  <Table caption={caption} hideCaption={hideCaption}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col" rowSpan={2}>
          {of}
        </th>
        <th class="govuk-table__header tv-group" scope="colgroup" colSpan={3}>
          Heads
        </th>
        <th class="govuk-table__header tv-group" scope="colgroup" colSpan={3}>
          Full-time equivalents (FTE)
        </th>
        <th class="govuk-table__header tv-cell-head" scope="col" rowSpan={2}>
          Short
        </th>
      </tr>
      <tr class="govuk-table__row">
        {['Heads', 'FTE'].map((unit) => (
          <UnitHeaders key={unit} unit={unit} />
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {rows.map(({ key, header, gap }) => (
        <tr class="govuk-table__row" key={key}>
          {header}
          <Numbers figure={gap.heads} />
          <Numbers figure={gap.fte} />
          <td class={`govuk-table__cell tv-cell tv-cell--${shadeOf(gap)}`}>
            {gap.close === null ? HIDDEN : <Shortness gap={gap} thresholdPercent={thresholdPercent} />}
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const UnitHeaders = ({ unit }: { unit: string }) => (
  <>
    {['held', 'required', 'difference'].map((what) => (
      <th class="govuk-table__header govuk-table__header--numeric tv-unit" scope="col" key={what}>
        <span class="govuk-visually-hidden">{unit} </span>
        {what}
      </th>
    ))}
  </>
);

const Numbers = ({ figure: { numerator, base, difference } }: { figure: Counted }) => (
  <>
    <td class="govuk-table__cell govuk-table__cell--numeric">{inFigures(numerator)}</td>
    <td class="govuk-table__cell govuk-table__cell--numeric">{inFigures(base)}</td>
    <td class="govuk-table__cell govuk-table__cell--numeric">{signed(difference)}</td>
  </>
);
