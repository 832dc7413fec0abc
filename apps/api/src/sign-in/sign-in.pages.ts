import { LINK_GOOD_FOR, type LinkShown } from '@app/access';
import { escaped, type Page } from '../pages/plain-page.js';
import type { ProviderConfig } from './sign-in.config.js';

const button = (text: string) => `<button class="govuk-button">${escaped(text)}</button>`;
const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escaped(value)}">`;

/** At the provider, where there is one, or by a link to one's address. */
export const waysIn = (provider: ProviderConfig | undefined, to: string): Page => ({
  title: 'Sign in',
  says: provider ? 'Choose how you sign in.' : 'Trivium sends you a link that signs you in.',
  below: `${provider ? atProvider(provider, `/sign-in/provider?to=${encodeURIComponent(to)}`) : ''}
<form method="post" action="/sign-in/email" novalidate>
${hidden('to', to)}
<div class="govuk-form-group">
<label class="govuk-label govuk-label--m" for="email">By a link sent to your e-mail address</label>
<div class="govuk-hint" id="email-hint">The address that your invitation was sent to.</div>
<input class="govuk-input govuk-input--width-20" id="email" name="email" type="email" autocomplete="email" aria-describedby="email-hint">
</div>
${button('Send me a link')}
</form>`,
});

/** The way to the provider, which a form may not lead to. */
export const atProvider = ({ issuer }: ProviderConfig, href: string) =>
  `<p class="govuk-body"><a class="govuk-button" href="${escaped(href)}">Sign in at ${escaped(new URL(issuer).host)}</a></p>`;

export const sentPage = (to: string): Page => ({
  title: 'Look at your mail',
  says: `If there is an account for that address, a link is on its way to it, unless one that you did not use was sent in the last five minutes. It signs you in once, within ${LINK_GOOD_FOR.inWords}.`,
  link: { to: `/sign-in?to=${encodeURIComponent(to)}`, text: 'It did not come: ask again' },
});

export const linkPage = ({ name, partnership }: LinkShown, { key, to }: Led): Page => ({
  title: `Sign in to ${partnership}`,
  says: `This link signs in ${name ?? 'you'}, once. Whoever is signed in in this browser now is signed out.`,
  below: linkForm({ key, to }, 'Sign in'),
});

/** A link, and where whoever uses it wants to be. */
interface Led {
  key: string;
  to: string;
}

const linkForm = ({ key, to }: Led, text: string) =>
  `<form method="post" action="/sign-in/link">${hidden('key', key)}${hidden('to', to)}${button(text)}</form>`;

/** In which of several partnerships. */
export const partnershipsPage = (choices: { name: string; key: string }[], to: string): Page => ({
  title: 'Where do you want to work?',
  says: 'You have an account in more than one partnership. To change over later, sign in again.',
  below: choices.map(({ name, key }) => linkForm({ key, to }, name)).join('\n'),
});
