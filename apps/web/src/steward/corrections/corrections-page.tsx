import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { CorrectionsToAnswer } from '../../shared/corrections/corrections-to-answer.js';
import { CORRECTIONS } from '../../shared/corrections/operations.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';

/** Who says that something in their record is wrong; those that wait, or all. */
export function CorrectionsPage() {
  const [{ all, after }] = useFilters(['all', 'after'] as const);
  return (
    <Page title="Corrections asked for" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <p class="govuk-body-l">
        What people say is wrong in their record. Put it right where it is kept, then answer. About a judgement whoever
        gave it answers, and you see how far it is.
      </p>
      <div class="tv-ways">
        <Link class="govuk-link" href={withSearch('/desk/corrections', { all: all ? null : 'yes' })}>
          {all ? 'Those that wait alone' : 'Those that were answered too'}
        </Link>
      </div>
      <QueryView query={CORRECTIONS} variables={{ answeredToo: Boolean(all), after }}>
        {({ corrections: { edges, pageInfo } }) => (
          <>
            <CorrectionsToAnswer
              rows={edges.map(({ node }) => node)}
              caption={all ? 'All, the last first' : 'Waiting for an answer, the last first'}
              empty="Nobody waits for an answer."
              below="/desk/corrections"
              whole={wholeList({
                query: CORRECTIONS,
                after: (cursor) => ({ answeredToo: Boolean(all), after: cursor }),
                list: ({ corrections }) => corrections,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
            />
            {pageInfo.hasNextPage && (
              <div class="tv-ways">
                <Link class="govuk-link" href={withSearch('/desk/corrections', { all, after: pageInfo.endCursor })}>
                  Earlier
                </Link>
              </div>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
