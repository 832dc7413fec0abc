import type { OneOf } from '../../graphql/graphql.js';
import { inWords } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { AccountProps } from './account-forms.js';
import { grantTitle } from './grant-names.js';
import { EndGrant, VoidGrant } from './grant-forms.js';
import type { DeskGrant } from './operations.js';

const STATES: Record<OneOf<'GrantState'>, string> = {
  IN_FORCE: 'In force',
  TO_COME: 'Still to come',
  RESTING:
    'Not in force today: it rests on a post, on the right of whoever they stand in for, or on the deputy who gave it',
  ENDED: 'Over',
  VOIDED: 'Taken away',
};

const isOver = ({ state }: DeskGrant) => state === 'ENDED' || state === 'VOIDED';

/** What somebody may do, with its story; what is over is behind a link. */
export function Grants(props: AccountProps) {
  const { grants, state } = props.account;
  const isClosed = state === 'CLOSED';
  const [live, over] = [grants.filter((grant) => !isOver(grant)), grants.filter(isOver)];
  return (
    <>
      {live.length === 0 && <p class="govuk-body">Nothing: they sign in and see no pages.</p>}
      {live.map((grant) => (
        <article key={grant.id} class="tv-who" aria-label={grantTitle(grant)}>
          <h3 class="govuk-heading-s">{grantTitle(grant)}</h3>
          <p class="govuk-body">{storyOf(grant, isClosed)}</p>
          <EndGrant {...props} grant={grant} />
          <VoidGrant {...props} grant={grant} />
        </article>
      ))}
      {over.length > 0 && (
        <Disclosure summary={over.length === 1 ? 'One that is over' : `${over.length} that are over`}>
          <ul class="govuk-list govuk-list--spaced">
            {over.map((grant) => (
              <li key={grant.id}>
                {grantTitle(grant)}. {storyOf(grant, isClosed)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function storyOf(grant: DeskGrant, isClosed: boolean): string {
  const {
    state,
    firstDay,
    lastDay,
    withoutPost,
    why,
    givenBy,
    endedBecause,
    confirmedOn,
    confirmedBy,
    reviewBy,
    awaitsSteward,
  } = grant;
  return [
    `${isClosed && state === 'RESTING' ? 'Not in force: the account is closed' : STATES[state]}, from ${inWords(firstDay)}${lastDay ? ` to ${inWords(lastDay)}` : ''}${withoutPost ? ', without a post here' : ''}.`,
    why && `Why: ${why}.`,
    givenBy && `Given by ${givenBy}.`,
    awaitsSteward && 'A deputy gave it: it holds while they stand in, and after that once a steward has confirmed it.',
    endedBecause && `Why it ends: ${endedBecause}.`,
    confirmedOn && `Confirmed by ${confirmedBy} on ${inWords(confirmedOn)}.`,
    reviewBy && `To be looked at by ${inWords(reviewBy)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
