import type { Me } from '../shared/me.js';
import { MarksKeptFor } from '../trainer/trainer-pages.js';
import { Page } from '../ui/page.js';
import { signInAddress } from '../ui/refused.js';

/** In place of a page that one person opened, once another is signed in: it goes on for neither. */
export const AnotherPage = ({ openedBy }: { openedBy?: Me }) => (
  <Page title="Somebody else is signed in now">
    <p class="govuk-body">
      After this page was opened, somebody else signed in in this browser. What was asked for last was not done.
    </p>
    {openedBy && <MarksKeptFor me={openedBy} />}
    <button type="button" class="govuk-button" onClick={() => window.location.reload()}>
      Load the page again
    </button>
    <p class="govuk-body">
      It is then the page of whoever is signed in now. If that is not you,{' '}
      <a class="govuk-link" href={signInAddress()}>
        sign in again
      </a>
      .
    </p>
  </Page>
);
