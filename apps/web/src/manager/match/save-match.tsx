import { inWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import type { Column } from '../../ui/table-column.js';
import { SUPERVISOR } from '../supervisor-words.js';
import type { Match, Person } from './operations.js';
import { placeName } from './place-name.js';

interface Props {
  match: Match;
  lists: { title: string; people: readonly Person[] }[];
}

/** The people whom the lists name, in their order, as a file. */
export const SaveMatch = ({ match: { on, needLevel, cluster }, lists }: Props) => (
  <SaveAs
    caption={`Who can help in ${cluster.name} at ${needLevel.name}, ${inWords(on)}`}
    columns={columnsIn(cluster)}
    rows={lists.flatMap(({ title, people }) => people.map((person) => ({ title, ...person })))}
    file={{ said: { on: { day: on } } }}
  />
);

type Listed = Person & { title: string };

const columnsIn = (cluster: Match['cluster']): Column<Listed>[] => [
  { name: 'List', cell: ({ title }) => title },
  { name: 'Number', cell: ({ position }) => position },
  { name: 'Name', cell: ({ practitioner }) => practitioner.name },
  { name: 'Met', cell: ({ met }) => met.numerator },
  { name: 'Asked', cell: ({ met }) => met.base },
  { name: 'Equal with the one before or after', cell: ({ tied }) => (tied ? 'Yes' : 'No') },
  { name: 'Lacks', cell: ({ lacks }) => lacks.map(({ inWords: says }) => says).join('; ') },
  { name: 'Works', cell: ({ where }) => placeName(where, cluster) },
  { name: 'Hours a week', cell: ({ freeHours }) => freeHours ?? 'Not known' },
  {
    name: 'Supervisor',
    cell: ({ supervisor, supervisorKind }) =>
      supervisor
        ? `${supervisor.name}${supervisorKind ? ` (${SUPERVISOR[supervisorKind].toLowerCase()})` : ''}`
        : 'None on the record',
  },
  { name: 'Reasons', cell: ({ reasons }) => reasons.join('; ') },
];
