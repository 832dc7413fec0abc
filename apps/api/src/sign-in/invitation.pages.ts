import { type Invited, LINK_GOOD_FOR, type ServiceOffered } from '@app/access';
import { escaped, type Page } from '../pages/plain-page.js';
import type { ProviderConfig } from './sign-in.config.js';
import { atProvider, atService } from './sign-in.pages.js';

/** Where it may be accepted, beside by mail. */
interface Offered {
  services: ServiceOffered[];
  /** That of the settings, of real people. */
  provider: ProviderConfig | undefined;
}

/** For whom it is, and the ways to accept it: where addresses like the invited one sign in before other organisations. */
export function invitationPage(invited: Invited, key: string, { services, provider }: Offered): Page {
  const domain = invited.email.slice(invited.email.lastIndexOf('@') + 1).toLowerCase();
  const [own, others] = [true, false].map((is) => services.filter(({ domains }) => domains.includes(domain) === is));
  const forAny = others!.filter(({ domains }) => domains.length === 0);
  const offered = [...own!, ...(own!.length > 0 ? [] : forAny)].map((service) =>
    atService(service, { invitation: key }),
  );
  if (provider) offered.push(atProvider(provider, `/sign-in/provider?invitation=${encodeURIComponent(key)}`));
  return {
    title: `You are invited to ${invited.partnership}`,
    says: `This invitation is for ${invited.name}, at ${shortened(invited.email)}. Accept it by signing in for the first time; from then on you sign in the same way.`,
    below: `${offered.join('\n')}
<form method="post" action="/invitation/email">
<input type="hidden" name="key" value="${escaped(key)}">
<button class="govuk-button${offered.length > 0 ? ' govuk-button--secondary' : ''}">Send a link to that address</button>
</form>`,
  };
}

export const invitationSentPage: Page = {
  title: 'Look at your mail',
  says: `A link is on its way to the address that was invited, unless one that you did not use was sent in the last five minutes. It accepts the invitation and signs you in, once, within ${LINK_GOOD_FOR.inWords}.`,
};

/* Enough for whoever it belongs to, and little for whoever else opens the link. */
const shortened = (email: string) => email.replace(/^(.)[^@]*/u, '$1…');
