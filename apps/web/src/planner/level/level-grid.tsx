import { type Day, graphql, type ResultOf } from '../../graphql/graphql.js';
import { Table } from '../../ui/table.js';
import { inWords } from '../../shared/words.js';

export const GRID = graphql(`
  fragment GridCellShown on GridCell @_unmask {
    id
    competency {
      name
    }
    rank
    proficiencyLevelName
    essential
    theme {
      name
    }
  }
`);

interface Props {
  level: string;
  on: Day;
  cells: ResultOf<typeof GRID>[];
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
    <Table caption={`${level}: competencies asked for, ${inWords(on)}`}>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Competency', 'Proficiency level', 'Theme', 'Asked as'].map((header) => (
            <th class="govuk-table__header" scope="col" key={header}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {cells.map(({ id, competency, rank, proficiencyLevelName, essential, theme }) => (
          <tr class="govuk-table__row" key={id}>
            <th class="govuk-table__header" scope="row">
              {competency.name}
            </th>
            <td class="govuk-table__cell">{proficiencyLevelName ?? `rank ${rank}`}</td>
            <td class="govuk-table__cell">{theme?.name ?? 'every theme'}</td>
            <td class="govuk-table__cell">{essential ? 'essential' : 'desirable'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </section>
);
