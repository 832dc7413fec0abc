import { Page } from '../parts/page.js';
import { sentenceCase } from '../parts/words.js';
import { useMe } from './me.js';
import { SignOut } from './sign-out.js';

/** Who one is here, what one may do, and how to sign out of every browser. */
export function AccountPage() {
  const me = useMe();
  return (
    <Page title="Your account">
      <dl class="govuk-summary-list">
        <Row name="Name" value={me.name} />
        <Row name="Partnership" value={me.partnership.name} />
        <Row name="What you may do" value={me.grants.map(sentenceCase).join(', ') || 'Nothing yet'} />
      </dl>
      <h2 class="govuk-heading-m">For programmers</h2>
      <p class="govuk-body">
        Everything these pages show comes from questions that you may also{' '}
        <a class="govuk-link" href="/graphiql">
          ask in GraphQL
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">Signed in somewhere else?</h2>
      <p class="govuk-body">
        This ends every sign-in of yours, here and in any other browser. Use it when a phone or laptop is lost.
      </p>
      <SignOut everywhere class="govuk-button govuk-button--secondary" />
    </Page>
  );
}

const Row = ({ name, value }: { name: string; value: string }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{value}</dd>
  </div>
);
