import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { counted, inWords } from '../../shared/words.js';
import type { When } from '../../shared/use-when.js';
import type { Team } from './operations.js';
import { TeamMember } from './team-member.js';

interface Props {
  team: Team;
  when: When;
  /** Whose team it is, where the address says so. */
  of: string | null;
  showAll: boolean;
}

/** The people of this page: those for whom something is to be done, or all of them. */
export function TeamList({ team: { on, size, people }, when, of, showAll }: Props) {
  const { hasNextPage, hasPreviousPage } = people.pageInfo;
  const here = hasNextPage || hasPreviousPage ? ' on this page' : '';
  const all = people.edges.map(({ node }) => node);
  const open = all.filter(({ attention }) => attention.length > 0);
  const listed = showAll ? all : open;
  return (
    <>
      <nav class="tv-views tv-not-printed" aria-label="Who is shown">
        <View to={withSearch('/team', { ...when, of })} isHere={!showAll}>
          What needs attention: {counted(open.length, 'person', 'people')}
          {here}
        </View>
        <View to={withSearch('/team', { ...when, of, show: 'all' })} isHere={showAll}>
          Everybody: {counted(size, 'person', 'people')}
        </View>
      </nav>
      {listed.length === 0 && (
        <p class="govuk-inset-text">
          Nothing to do{here}:{' '}
          {all.some(({ met }) => met.base)
            ? 'all that is asked of these people is met, and none of it lapses soon.'
            : `nothing is asked of these people on ${inWords(on)}.`}
        </p>
      )}
      <ul class="tv-people">
        {listed.map((member) => (
          <TeamMember key={member.practitioner.id} member={member} address={{ ...when, of }} />
        ))}
      </ul>
    </>
  );
}

const View = ({ to, isHere, children }: { to: string; isHere: boolean; children: preact.ComponentChildren }) => (
  <Link href={to} class="govuk-link" aria-current={isHere ? 'true' : undefined}>
    {children}
  </Link>
);
