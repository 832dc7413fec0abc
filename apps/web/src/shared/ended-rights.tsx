import { Link } from 'wouter-preact';
import { graphql } from '../graphql/graphql.js';
import { stewardOf, useMe } from './me.js';
import { inWords } from './words.js';
import { useAnswer } from '../ui/use-answer.js';

const ENDED = graphql(`
  query EndedRights {
    myEndedGrants {
      kind
      inWords
      endedOn
      byPost
      endedBy
    }
  }
`);

/** What whoever reads this might do until lately: what ended, when, whom to ask, and where their own record is. */
export function EndedRights() {
  const me = useMe();
  const { data } = useAnswer(ENDED, {});
  if (!data || data.myEndedGrants.length === 0) return null;
  return (
    <>
      {data.myEndedGrants.map(({ kind, inWords: might, endedOn, byPost, endedBy }) => (
        <p class="govuk-body" key={kind}>
          <strong>This ended on {inWords(endedOn)}:</strong> {might.toLowerCase()}.{' '}
          {byPost ? 'It went with your post.' : endedBy ? `${endedBy} ended it.` : 'Its last day was set before.'}
        </p>
      ))}
      <p class="govuk-body">
        If that is not right, ask {stewardOf(me)}.{' '}
        {me.practitionerId && (
          <Link class="govuk-link" href="/profile">
            Your own record stays yours
          </Link>
        )}
      </p>
    </>
  );
}
