import { LINK_GOOD_FOR, type LinkShown, type ServiceOffered } from '@app/access';
import { escaped, type Page } from '../pages/plain-page.js';
import { serviceKey } from './attempt.js';
import type { ProviderConfig } from './sign-in.config.js';

const button = (text: string) => `<button class="govuk-button">${escaped(text)}</button>`;
const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escaped(value)}">`;

/** How somebody may sign in here. */
export interface Ways {
  services: ServiceOffered[];
  /** That of the settings, and whether it is the demo's own. */
  provider: ProviderConfig | undefined;
  isLocal: boolean;
  /** Whether an address may belong to an organisation where one signs in. */
  asksFirst: boolean;
  to: string;
}

/** At an organisation, of which those that are known are listed; by one's address; or by a link to it. */
export const waysIn = ({ services, provider, isLocal, asksFirst, to }: Ways): Page => ({
  title: 'Sign in',
  says: provider || services.length > 0 ? 'Choose how you sign in.' : WITHOUT_CHOICE[asksFirst ? 'asks' : 'sends'],
  below: `${services.map((service) => atService(service, { to })).join('\n')}
${provider && !isLocal ? atProvider(provider, `/sign-in/provider?to=${encodeURIComponent(to)}`) : ''}
<form method="post" action="/sign-in/email" novalidate>
${hidden('to', to)}
<div class="govuk-form-group">
<label class="govuk-label govuk-label--m" for="email">${asksFirst ? 'By your work e-mail address' : 'By a link sent to your e-mail address'}</label>
<div class="govuk-hint" id="email-hint">The address that your invitation was sent to; if you have left, the one of your own.</div>
<input class="govuk-input govuk-input--width-20" id="email" name="email" type="email" autocomplete="email" aria-describedby="email-hint">
</div>
${asksFirst ? `<div class="govuk-button-group">${button('Continue')}${BY_LINK}</div>` : button('Send me a link')}
</form>
${provider && isLocal ? `<p class="govuk-body"><a class="govuk-link" href="/sign-in/provider?to=${encodeURIComponent(to)}">Try the demo, as one of its made-up people</a></p>` : ''}`,
});

const WITHOUT_CHOICE = {
  asks: 'Your address tells where you sign in. If it is at no organisation, Trivium sends you a link.',
  sends: 'Trivium sends you a link that signs you in.',
};

const BY_LINK =
  '<button class="govuk-button govuk-button--secondary" name="by" value="link">Send me a link instead</button>';

/** What was typed is no address. */
export const noAddressPage = (to: string): Page => ({
  title: 'Error: enter your e-mail address',
  says: 'Enter an e-mail address, such as ana@example.org: the one that your invitation was sent to, or your own if you have left.',
  link: { to: `/sign-in?to=${encodeURIComponent(to)}`, text: 'Back to sign in' },
});

/** Before a browser is led away that another site sent here; onwards is the path that it asked for. */
export const sentByAnotherPage = (onwards: string): Page => ({
  title: 'Sign in to Trivium?',
  says: 'A page of another site sent you here. If you go on, whoever is signed in in this browser now is signed out.',
  link: { to: onwards, text: 'Go on and sign in' },
});

/** Where addresses like theirs sign in. A form may not lead to another site, and whoever is led there sees first to which. */
export const servicesPage = (services: ServiceOffered[], { email, to }: { email: string; to: string }): Page => ({
  title: 'Sign in at your organisation',
  says: `For ${email} you sign in where you do for your other work.`,
  below: `${services.map((service) => atService(service, { to })).join('\n')}
<form method="post" action="/sign-in/email">${hidden('to', to)}${hidden('email', email)}${BY_LINK}</form>`,
});

/** The way to a service of a partnership. */
export function atService(service: ServiceOffered, { to, invitation }: { to?: string; invitation?: string }): string {
  const query = new URLSearchParams({
    service: serviceKey(service),
    ...(to && { to }),
    ...(invitation && { invitation }),
  });
  return `<p class="govuk-body"><a class="govuk-button" href="${escaped(`/sign-in/provider?${query}`)}">Sign in at ${escaped(service.name)}</a><br>
<span class="govuk-hint">${escaped(new URL(service.issuer).host)}</span></p>`;
}

/** The way to the provider of the settings, which a form may not lead to. */
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

/** Asked by a button, so that a reader of mail that opens links beforehand confirms nothing. */
export const ownAddressPage = (key: string): Page => ({
  title: 'Is this address yours?',
  says: 'Links that go to it then open your own record in Trivium, also when your work is over.',
  below: `<form method="post" action="/sign-in/own-address">${hidden('key', key)}${button('Yes, confirm it')}</form>`,
});

export const ownAddressConfirmedPage: Page = {
  title: 'Your address is confirmed',
  says: 'To read your own record, ask for a link to this address whenever you sign in.',
  link: { to: '/sign-in', text: 'Sign in' },
};

/** In which of several partnerships. */
export const partnershipsPage = (choices: { name: string; key: string }[], to: string): Page => ({
  title: 'Where do you want to work?',
  says: 'You have an account in more than one partnership. To change over later, sign in again.',
  below: choices.map(({ name, key }) => linkForm({ key, to }, name)).join('\n'),
});
