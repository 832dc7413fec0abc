import { type Invited, LINK_GOOD_FOR } from '@app/access';
import { escaped, type Page } from '../pages/plain-page.js';
import type { ProviderConfig } from './sign-in.config.js';
import { atProvider } from './sign-in.pages.js';

/** For whom it is, and the ways to accept it. */
export const invitationPage = (invited: Invited, key: string, provider: ProviderConfig | undefined): Page => ({
  title: `You are invited to ${invited.partnership}`,
  says: `This invitation is for ${invited.name}, at ${shortened(invited.email)}. Accept it by signing in for the first time; from then on you sign in the same way.`,
  below: `${provider ? atProvider(provider, `/sign-in/provider?invitation=${encodeURIComponent(key)}`) : ''}
<form method="post" action="/invitation/email">
<input type="hidden" name="key" value="${escaped(key)}">
<button class="govuk-button${provider ? ' govuk-button--secondary' : ''}">Send a link to that address</button>
</form>`,
});

export const invitationSentPage: Page = {
  title: 'Look at your mail',
  says: `A link is on its way to the address that was invited, unless one that you did not use was sent in the last five minutes. It accepts the invitation and signs you in, once, within ${LINK_GOOD_FOR.inWords}.`,
};

/* Enough for whoever it belongs to, and little for whoever else opens the link. */
const shortened = (email: string) => email.replace(/^(.)[^@]*/u, '$1…');
