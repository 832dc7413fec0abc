import { holds, stewardOf, useMe } from '../me.js';
import { inWords, listed } from '../words.js';
import type { ProfileParts } from './operations.js';

/** Why there is no line to show, and what to do about it. */
export function NothingAsked({ profile: { posts, on }, mine }: { profile: ProfileParts; mine: boolean }) {
  const me = useMe();
  const whom = mine ? 'you' : 'them';
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>
          Nothing was asked of {whom} on {inWords(on)}.
        </strong>{' '}
        {posts.length === 0
          ? `Requirements come from the posts that a person holds, and no post is on the record for that day.`
          : `Requirements come with a role, and ${listed(posts.map(({ role }) => role.name))} asks for nothing so far.`}
      </p>
      {posts.length === 0 && (
        <p class="govuk-body">
          Choose a day in post. If a post is missing or its dates are wrong, tell {stewardOf(me)}.
        </p>
      )}
      {posts.length > 0 && !holds(me, 'PLANNER') && (
        <p class="govuk-body">If that looks wrong, tell whoever plans the workforce in your partnership.</p>
      )}
    </div>
  );
}
