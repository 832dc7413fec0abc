import { Link } from 'wouter-preact';
import { QueryView } from '../../../ui/query-view.js';
import type { Import } from '../operations.js';
import { LISTS_THAT_WAIT } from './operations.js';
import { sendPath } from './send-path.js';
import { titleOf } from '../words.js';

/** Where to go on once a list is done with: sent again, where it was taken back, and the next one that waits. */
export const WhatNext = ({ list }: { list: Import }) =>
  DONE_WITH.includes(list.state) ? (
    <p class="govuk-body tv-onward">
      {list.state !== 'SAVED' && (
        <Link class="govuk-link" href={sendPath(list)}>
          Send it again
        </Link>
      )}
      <QueryView query={LISTS_THAT_WAIT} variables={{}} isBeside>
        {({ importedLists: { edges } }) => {
          const next = edges
            .map(({ node }) => node)
            .filter(({ state }) => state === 'SHOWN' || state === 'ASKS')
            .at(-1);
          return next ? (
            <Link class="govuk-link" href={`/desk/staff-lists/${next.id}`}>
              The next list that waits: {titleOf(next)}
            </Link>
          ) : null;
        }}
      </QueryView>
    </p>
  ) : null;

const DONE_WITH: readonly Import['state'][] = ['SAVED', 'UNDONE', 'WITHDRAWN'];
