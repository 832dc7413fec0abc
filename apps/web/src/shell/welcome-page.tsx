import type { Refusal } from '../graphql/refusal.js';
import { Page } from '../ui/page.js';
import { signInAddress } from '../ui/refused.js';

/** For whoever is not signed in, or no longer. */
export const WelcomePage = ({ refusal }: { refusal: Refusal }) => (
  <Page title="Trivium" called="Sign in">
    <p class="govuk-body-l">
      The right person, whatever their profession, for what a family needs: who can do what, on what evidence, and where
      it falls short.
    </p>
    {refusal.code === 'SESSION_ENDED' && <p class="govuk-inset-text">{refusal.says}</p>}
    <a href={signInAddress()} class="govuk-button">
      Sign in
    </a>
  </Page>
);
