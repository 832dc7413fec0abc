import { Link } from 'wouter-preact';
import type { OneOf } from '../graphql/graphql.js';
import { GRANT_NAMES } from './grant-words.js';
import { type Me, useMe } from './me.js';
import { inWords } from './words.js';

type AsDeputy = Me['grantsInForce'][number] & { deputyFor: object };

/** Whose rights one has for some days, and until when; of one kind, or of all. */
export function StandingIn({ of }: { of?: OneOf<'GrantKind'> }) {
  const all = useMe().grantsInForce.filter((grant): grant is AsDeputy => grant.deputyFor !== null);
  const grants = of ? all.filter(({ kind }) => kind === of) : all;
  if (grants.length === 0) return null;
  return (
    <ul class="govuk-list govuk-inset-text tv-not-printed">
      {grants.map(({ kind, deputyFor: { id, name }, lastDay }) => (
        <li key={`${kind} ${name}`}>
          You stand in for{' '}
          {kind === 'MANAGER' && id ? (
            <Link class="govuk-link" href={`/team?of=${id}`}>
              {name}
            </Link>
          ) : (
            name
          )}{' '}
          as {GRANT_NAMES[kind].toLowerCase()}
          {lastDay && ` until ${inWords(lastDay)}`}.
        </li>
      ))}
    </ul>
  );
}
