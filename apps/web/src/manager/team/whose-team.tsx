import { Link } from 'wouter-preact';
import type { Day } from '../../graphql/graphql.js';
import { useMe } from '../../shared/me.js';
import { inWords } from '../../shared/words.js';

/** A manager whom one stands in for. */
interface Absent {
  id: string;
  name: string;
  lastDay: Day | null;
}

/** The managers for whom whoever is signed in stands in today. */
export const useAbsentManagers = (): Absent[] =>
  useMe().grantsInForce.flatMap(({ kind, deputyFor, lastDay }) =>
    kind === 'MANAGER' && deputyFor?.id ? [{ id: deputyFor.id, name: deputyFor.name, lastDay }] : [],
  );

/** The way from one team to another, for a deputy. */
export function WhoseTeam({ absent, of }: { absent: Absent[]; of: string | null }) {
  if (absent.length === 0) return null;
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
