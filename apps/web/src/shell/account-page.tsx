import { Page } from '../ui/page.js';
import { inWords as dayInWords } from '../shared/words.js';
import { useMe } from '../shared/me.js';
import { SignOut } from './sign-out.js';

/** Who one is here, what one may do, and how to sign out of every browser. */
export function AccountPage() {
  const me = useMe();
  return (
    <Page title="Your account">
      <p class="govuk-body-l">
        {me.name}, {me.partnership.name}
      </p>
      <h2 class="govuk-heading-m">What you may do</h2>
      {me.grantsInForce.length === 0 && (
        <p class="govuk-body">Nothing yet. Ask your partnership’s data steward to say what you may do.</p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {me.grantsInForce.map(({ inWords, lastDay }) => (
          <li key={inWords}>
            {inWords}
            {lastDay && `, until ${dayInWords(lastDay)}`}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Signed in somewhere else?</h2>
      <p class="govuk-body">
        This ends every sign-in of yours, here and in any other browser. Use it when a phone or laptop is lost.
      </p>
      <SignOut everywhere class="govuk-button govuk-button--secondary" />
      <h2 class="govuk-heading-m">For programmers</h2>
      <p class="govuk-body">
        Everything these pages show comes from questions that you may also{' '}
        <a class="govuk-link" href="/graphiql">
          ask in GraphQL
        </a>
        .
      </p>
    </Page>
  );
}
