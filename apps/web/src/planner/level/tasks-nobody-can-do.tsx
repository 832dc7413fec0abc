import { outOf } from '../../shared/numbers.js';
import { listed } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { type Said, saidOf } from '../gap-columns.js';
import type { LevelAnswer, Missing } from './operations.js';

interface Props {
  answer: LevelAnswer['tasksNobodyCanDo'];
  of: Said;
}

/** The tasks that nobody in post can do, what is missing, and how near the nearest come. */
export const TasksNobodyCanDo = ({ answer, of }: Props) => (
  <section class="tv-section" aria-labelledby="tasks">
    <h2 class="govuk-heading-l" id="tasks">
      What nobody can do
    </h2>
    <p class="govuk-body">{answer.inWords}</p>
    {answer.tasks.map(({ task, inWords: says, missing }) => (
      <div key={task.id}>
        <p class="govuk-body">{says}</p>
        <DataTable
          caption={`What “${task.name}” takes`}
          columns={COLUMNS}
          rows={missing}
          rowKey={({ competency }) => competency.name}
          file={{ said: { task: task.name, ...saidOf(of, missing) } }}
        />
      </div>
    ))}
  </section>
);

const COLUMNS: Column<Missing>[] = [
  { name: 'Competency', isKey: true, cell: ({ competency }) => competency.name },
  { name: 'Asked at', cell: ({ required }) => required.name },
  { name: 'Nearest held', cell: ({ nearest }) => nearest?.name ?? 'nobody holds any' },
  { name: 'Holders, of all in post', cell: ({ nearestHolders }) => outOf(nearestHolders) },
  { name: 'Where they work', cell: ({ clusters }) => listed(clusters.map(({ name }) => name)) || 'nowhere' },
];
