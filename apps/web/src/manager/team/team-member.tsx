import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { stateWords } from '../../shared/states.js';
import { MetBar } from './met-bar.js';
import type { Member } from './operations.js';

interface Props {
  member: Member;
  /** The day, and whose team, which the page of the person goes on from. */
  address: Record<string, string | null>;
}

/** One of my people: how much of what is asked is met, and what needs attention. */
export const TeamMember = ({ member, address }: Props) => (
  <li class="tv-member">
    <div class="tv-member__who">
      <h2 class="govuk-heading-s">
        <Link href={withSearch(`/team/${member.practitioner.id}`, address)} class="govuk-link">
          {member.practitioner.name}
        </Link>
      </h2>
      <p class="tv-quiet">
        {[member.role?.name, member.employer?.name].filter(Boolean).join(', ') || 'No post that day'}
      </p>
    </div>
    <MetBar met={member.met} />
    {member.attention.length > 0 && (
      <ul class="tv-member__lines">
        {member.attention.map((line) => (
          <li key={line.competency.id}>
            <strong class={`govuk-tag ${tagColour(line)}`}>
              {line.lapsing ? 'Lapses soon' : stateWords(line.state).name}
            </strong>
            <span>
              <strong>{line.competency.name}.</strong> {line.inWords}
            </span>
          </li>
        ))}
      </ul>
    )}
  </li>
);

function tagColour({ state, lapsing }: Member['attention'][number]): string {
  if (lapsing) return 'govuk-tag--yellow';
  return state === 'LAPSED' ? 'govuk-tag--orange' : 'govuk-tag--grey';
}
