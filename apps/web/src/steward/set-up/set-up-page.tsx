import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SET_UP } from './operations.js';
import { SetUpList } from './set-up-list.js';

/** What the partnership has of what it needs. */
export const SetUpPage = () => (
  <Page title="What is set up" back={{ to: '/desk', text: 'Steward’s desk' }}>
    <QueryView query={SET_UP} variables={{}}>
      {({ setUp: { inWords, steps } }) => (
        <>
          <p class="govuk-body">{inWords}</p>
          <SetUpList steps={steps} />
        </>
      )}
    </QueryView>
  </Page>
);
