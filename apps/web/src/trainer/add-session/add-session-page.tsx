import { emptyOf, NotSetUp } from '../../shared/not-set-up.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { AddSessionForm } from './add-session-form.js';
import { WHAT_AND_WHERE } from './operations.js';

/** A session to hold, with oneself as its trainer. */
export const AddSessionPage = () => (
  <Page title="Add a session" back={{ to: '/sessions', text: 'My sessions' }}>
    <QueryView query={WHAT_AND_WHERE} variables={{}}>
      {(known) => {
        const missing = emptyOf({ modules: known.modules, agencies: known.agencies });
        return missing.length > 0 ? (
          <NotSetUp missing={missing} />
        ) : (
          <>
            <p class="govuk-body">You will be its trainer. People can book a place as soon as it is added.</p>
            <AddSessionForm known={known} />
          </>
        );
      }}
    </QueryView>
  </Page>
);
