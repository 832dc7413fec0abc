import { holds, useMe } from '../../shared/me.js';
import { listed } from '../../shared/words.js';
import type { MyHome } from './operations.js';

/** Why nothing is asked today, and whom to tell if that is wrong: never oneself. */
export function NothingAsked({ posts }: Pick<MyHome['myProfile'], 'posts'>) {
  const me = useMe();
  const hasPost = posts.length > 0;
  const knowsWho = !holds(me, hasPost ? 'PLANNER' : 'STEWARD');
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {hasPost
          ? `What is asked comes with a role, and ${listed(posts.map(({ role }) => role.name))} asks for nothing so far.`
          : 'What is asked comes with a post, and no post is on the record for you today. Your record stays yours.'}
      </p>
      {knowsWho && (
        <p class="govuk-body">
          {hasPost
            ? 'If that looks wrong, tell whoever plans the workforce in your partnership.'
            : 'If a post is missing or its dates are wrong, tell your data steward.'}
        </p>
      )}
    </div>
  );
}
