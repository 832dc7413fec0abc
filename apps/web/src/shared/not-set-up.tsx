import { Link } from 'wouter-preact';
import { holds, useMe } from './me.js';
import { listed } from './words.js';

/** A page has nothing to work with yet: what is missing, and whom to ask, or for a steward where it is seen to. */
export const NotSetUp = ({ missing }: { missing: string[] }) => {
  const isSteward = holds(useMe(), 'STEWARD');
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        Your partnership has no {listed(missing)} yet, so there is nothing to show or choose here.
      </p>
      <p class="govuk-body">
        {isSteward ? (
          <Link class="govuk-link" href="/desk/set-up">
            See what is set up, what is missing and where to do it
          </Link>
        ) : (
          'Ask your partnership’s data steward: they see what is missing and where to do it.'
        )}
      </p>
    </div>
  );
};

/** The names of those lists that are empty. */
export const emptyOf = (lists: Record<string, readonly unknown[]>): string[] =>
  Object.entries(lists).flatMap(([name, list]) => (list.length === 0 ? [name] : []));
