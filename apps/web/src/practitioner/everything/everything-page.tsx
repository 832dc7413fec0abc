import { EverythingHeld } from '../../shared/everything/everything-held.js';
import { SaveEverything } from '../../shared/everything/save-everything.js';
import { momentInWords } from '../../shared/words.js';
import { PrintButton, PrintedWhole } from '../../ui/files/print-whole.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { EVERYTHING_ON_ME } from './operations.js';

/** Everything that is held on me, to read, to print and to save. */
export const EverythingPage = () => (
  <Page title="Everything held on me" back={{ to: '/profile', text: 'My profile' }}>
    <p class="govuk-body-l">
      All that Trivium holds on you, and nobody else’s. Other people are named only where they wrote something of yours,
      looked at it or answer for it.
    </p>
    <QueryView query={EVERYTHING_ON_ME} variables={{}}>
      {({ everythingOnMe: { at, kinds } }) => (
        <PrintedWhole>
          <SaveEverything />
          <PrintButton />
          <p class="govuk-body">As of {momentInWords(at)}.</p>
          <EverythingHeld kinds={kinds} />
        </PrintedWhole>
      )}
    </QueryView>
  </Page>
);
