import type { Refusal } from '../graphql/refusal.js';
import { Page } from '../ui/page.js';
import { signInAddress } from '../ui/refused.js';

interface Props {
  refusal: Refusal;
  /** Whether somebody was signed in while the page stood open. */
  wasSignedIn: boolean;
}

/** For whoever is not signed in, or no longer. */
export const WelcomePage = ({ refusal, wasSignedIn }: Props) =>
  wasSignedIn || refusal.code === 'SESSION_ENDED' ? (
    <Page title="You are signed out">
      <p class="govuk-body-l">Sign in again, and you come back to this page.</p>
      <a href={signInAddress()} class="govuk-button">
        Sign in again
      </a>
    </Page>
  ) : (
    <Page title="Trivium" called="Sign in">
      <p class="govuk-body-l">
        The right person, whatever their profession, for what a family needs: who can do what, on what evidence, and
        where it falls short.
      </p>
      <a href={signInAddress()} class="govuk-button">
        Sign in
      </a>
    </Page>
  );
