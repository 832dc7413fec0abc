import { Link } from 'wouter-preact';
import { dayColumn } from '../../shared/columns.js';
import { counted, inWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { useDone } from '../desk/use-done.js';
import { grantTitle } from './grant-names.js';
import { CONFIRM, type GrantToReview, TO_REVIEW, type ToReview } from './operations.js';

/** What nobody looked at for half a year: confirmed where it is still right, ended on the account's page where it is not. */
export const ReviewPage = () => (
  <Page title="Look at what people may do" back={{ to: '/desk/accounts', text: 'Who signs in' }}>
    <p class="govuk-body">
      Each right is looked at within half a year of the day on which it was given or last confirmed. Tick those that are
      still right; open the others, and end them there.
    </p>
    <QueryView query={TO_REVIEW} variables={{}}>
      {({ grantsToReview }, again) => <Review due={grantsToReview} again={again} />}
    </QueryView>
  </Page>
);

function Review({ due: { edges, pageInfo }, again }: { due: ToReview; again: () => void }) {
  const { done, say } = useDone();
  const { onSubmit, trouble, errors, isSending } = useMutationForm(CONFIRM, {
    check: (form) =>
      new FormData(form).has('grantIds') ? [] : [{ field: 'review-0', says: 'Tick those that are still right' }],
    read: (form) => ({ input: { grantIds: form.getAll('grantIds').map(String) } }),
    onDone: () => {
      say('Confirmed. They are to be looked at again in half a year.');
      again();
    },
  });
  const rows = edges.map(({ node }) => node);
  if (edges.length === 0)
    return (
      <>
        {done}
        <p class="govuk-inset-text">Nothing to look at: everything was given or confirmed within half a year.</p>
      </>
    );
  return (
    <>
      {done}
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <fieldset class={`govuk-fieldset govuk-form-group${errors.length > 0 ? ' govuk-form-group--error' : ''}`}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            {counted(edges.length, 'right')}
            {pageInfo.hasNextPage && ', and more after these'}
          </legend>
          <div class="govuk-checkboxes govuk-checkboxes--small">
            {edges.map(({ node }, at) => (
              <div class="govuk-checkboxes__item" key={node.grantId}>
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={`review-${at}`}
                  name="grantIds"
                  value={node.grantId}
                  aria-describedby={`review-${at}-since`}
                />
                <label class="govuk-label govuk-checkboxes__label" for={`review-${at}`}>
                  {node.account.name}: {grantTitle(node)}
                </label>
                <div class="govuk-hint govuk-checkboxes__hint" id={`review-${at}-since`}>
                  {node.awaitsSteward
                    ? `A deputy gave it on ${inWords(node.since)}: it holds while they stand in, and after that once you confirm it. `
                    : `Since ${inWords(node.since)}, due by ${inWords(node.reviewBy)}. `}
                  <Link class="govuk-link" href={`/desk/accounts/${node.account.id}`}>
                    Open the account<span class="govuk-visually-hidden"> of {node.account.name}</span>
                  </Link>
                </div>
              </div>
            ))}
          </div>
        </fieldset>
        <button class="govuk-button" disabled={isSending}>
          Confirm those that are ticked
        </button>
      </form>
      <SaveAs
        caption="Rights to look at"
        columns={COLUMNS}
        rows={rows}
        whole={wholeList({
          query: TO_REVIEW,
          after: (cursor) => ({ after: cursor }),
          list: ({ grantsToReview }) => grantsToReview,
          areMore: pageInfo.hasNextPage,
        })}
      />
    </>
  );
}

const COLUMNS: Column<GrantToReview>[] = [
  { name: 'Who', cell: ({ account }) => account.name },
  { name: 'Right', cell: grantTitle },
  dayColumn('Since', ({ since }) => since),
  dayColumn('Due by', ({ reviewBy }) => reviewBy),
  { name: 'Given by a deputy', cell: ({ awaitsSteward }) => (awaitsSteward ? 'Yes' : 'No') },
];
