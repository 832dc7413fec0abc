import { Link } from 'wouter-preact';
import type { Day } from '../../graphql/graphql.js';
import type { Me } from '../../shared/me.js';
import { inWords } from '../../shared/words.js';

/** A manager whom one stands in for. */
interface Absent {
  id: string;
  name: string;
  lastDay: Day | null;
}

/** The managers for whom somebody stands in today. */
export const absentManagers = ({ grantsInForce }: Me): Absent[] =>
  grantsInForce.flatMap(({ kind, deputyFor, lastDay }) =>
    kind === 'MANAGER' && deputyFor?.id ? [{ id: deputyFor.id, name: deputyFor.name, lastDay }] : [],
  );

/** Whose team is seen where none is chosen: their own, else that of the manager for whom they stand in. */
export const teamFirst = (me: Me): Absent | undefined =>
  me.grantsInForce.some(({ kind, deputyFor }) => kind === 'MANAGER' && !deputyFor) ? undefined : absentManagers(me)[0];

/** The way from one team to another, for a deputy. */
export function WhoseTeam({ absent, of }: { absent: Absent[]; of: string | null }) {
  if (absent.length === 0 && !of) return null;
  return (
    <nav class="tv-not-printed" aria-label="Whose team">
      <ul class="govuk-list">
        {of && (
          <li>
            <Link class="govuk-link" href="/team">
              The team that you see first
            </Link>
          </li>
        )}
        {absent.map(({ id, name, lastDay }) => (
          <li key={id}>
            You stand in for{' '}
            <Link class="govuk-link" href={`/team?of=${id}`} aria-current={id === of ? 'page' : undefined}>
              {name}
            </Link>
            {lastDay && ` until ${inWords(lastDay)}`}.
          </li>
        ))}
      </ul>
    </nav>
  );
}
