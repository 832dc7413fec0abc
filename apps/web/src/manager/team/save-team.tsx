import { stateWords } from '../../shared/states.js';
import type { When } from '../../shared/use-when.js';
import { inWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { mapped, wholeList } from '../../ui/files/whole-list.js';
import type { Column } from '../../ui/table-column.js';
import { type Member, MY_TEAM, type Team } from './operations.js';

interface Props {
  /** Whose team it is, in words. */
  title: string;
  team: Team;
  /** What was asked, all but the page. */
  asked: When & { of?: string };
  after: string | null;
  showAll: boolean;
}

/** The team as a file: those for whom something is to be done, or everybody, as the page lists them. */
export function SaveTeam({ title, team: { on, size, people }, asked, after, showAll }: Props) {
  const listed = (members: readonly Member[]) => members.filter(({ attention }) => showAll || attention.length > 0);
  const whole = wholeList({
    query: MY_TEAM,
    after: (cursor) => ({ ...asked, after: cursor }),
    list: ({ myTeam }) => myTeam.people,
    areMore: people.pageInfo.hasNextPage || after !== null,
    count: size,
  });
  return (
    <SaveAs
      caption={`${title} on ${inWords(on)}: ${showAll ? 'everybody' : 'what needs attention'}`}
      columns={COLUMNS}
      rows={listed(people.edges.map(({ node }) => node))}
      file={{ said: { on: { day: on }, 'known at': asked.knownAt ? { day: asked.knownAt } : 'everything known now' } }}
      whole={mapped(whole, listed)}
    />
  );
}

const COLUMNS: Column<Member>[] = [
  { name: 'Name', cell: ({ practitioner }) => practitioner.name },
  { name: 'Role', cell: ({ role, employer }) => role?.name ?? (employer ? '' : 'No post that day') },
  { name: 'Employer', cell: ({ employer }) => employer?.name ?? '' },
  { name: 'Met', cell: ({ met }) => met.numerator },
  { name: 'Asked', cell: ({ met }) => met.base },
  { name: 'What needs attention', cell: ({ attention }) => attention.map(attentionInWords).join(' ') },
];

const attentionInWords = ({ lapsing, state, competency, inWords: says }: Member['attention'][number]) =>
  `${lapsing ? 'Lapses soon' : stateWords(state).name}: ${competency.name}. ${says}`;
