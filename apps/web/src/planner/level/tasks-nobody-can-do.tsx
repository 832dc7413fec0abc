import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { Table } from '../../ui/table.js';
import { listed } from '../../shared/words.js';
import { COUNTED } from '../operations.js';
import { outOf } from '../../shared/numbers.js';

export const TASKS = graphql(
  `
    fragment TasksShown on TasksNobodyCanDo @_unmask {
      on
      inWords
      tasks {
        task {
          id
          name
        }
        inWords
        missing {
          competencyId
          competency {
            name
          }
          requiredName
          nearestName
          nearestHolders {
            ...Counted
          }
          clusters
        }
      }
    }
  `,
  [COUNTED],
);

type Answer = ResultOf<typeof TASKS>;

/** The tasks that nobody in post can do, what is missing, and how near the nearest come. */
export const TasksNobodyCanDo = ({ answer: { inWords, tasks } }: { answer: Answer }) => (
  <section class="tv-section" aria-labelledby="tasks">
    <h2 class="govuk-heading-l" id="tasks">
      What nobody can do
    </h2>
    <p class="govuk-body">{inWords}</p>
    {tasks.map(({ task, inWords: says, missing }) => (
      <div key={task.id}>
        <p class="govuk-body">{says}</p>
        <Missing task={task.name} missing={missing} />
      </div>
    ))}
  </section>
);

const Missing = ({ task, missing }: { task: string; missing: Answer['tasks'][number]['missing'] }) => (
  <Table caption={`What “${task}” takes`}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {['Competency', 'Asked at', 'Nearest held', 'Holders, of all in post', 'Where they work'].map((header) => (
          <th class="govuk-table__header" scope="col" key={header}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {missing.map((lack) => (
        <tr class="govuk-table__row" key={lack.competencyId}>
          <th class="govuk-table__header" scope="row">
            {lack.competency.name}
          </th>
          <td class="govuk-table__cell">{lack.requiredName}</td>
          <td class="govuk-table__cell">{lack.nearestName ?? 'nobody holds any'}</td>
          <td class="govuk-table__cell">{outOf(lack.nearestHolders)}</td>
          <td class="govuk-table__cell">{listed(lack.clusters) || 'nowhere'}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);
