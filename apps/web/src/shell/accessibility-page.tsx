import { Page } from '../ui/page.js';

/** What works for whom, how it was tested, and whom to tell. */
export const AccessibilityPage = () => (
  <Page title="Accessibility statement">
    <p class="govuk-body">
      We want as many people as possible to be able to use Trivium: with a keyboard alone, with a screen reader, with
      large type, on a phone, and without seeing colours.
    </p>
    <h2 class="govuk-heading-m">What you can expect</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>zoom in up to 400% and read everything without scrolling sideways</li>
      <li>do everything with the keyboard, and see where you are</li>
      <li>read a table beside every picture, and a word or a number wherever there is a colour</li>
      <li>read pages with a screen reader, with headings, labels and messages that are announced</li>
      <li>ask your device for less motion, and get less</li>
    </ul>
    <h2 class="govuk-heading-m">How accessible it is</h2>
    <p class="govuk-body">
      Trivium aims at level AA of the Web Content Accessibility Guidelines 2.2. Every page is checked automatically with
      axe on each change, on a desktop and on a phone, and its main jobs are done by keyboard alone in our tests. It has
      not been audited by an independent body, nor tested with users of assistive technology yet.
    </p>
    <h2 class="govuk-heading-m">What does not work well yet</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>the page for programmers at /graphiql, an editor made by others, is not fully usable by screen reader</li>
      <li>wide tables scroll sideways inside their own frame in a window that is narrow, but wider than a phone</li>
    </ul>
    <h2 class="govuk-heading-m">If something gets in your way</h2>
    <p class="govuk-body">
      Tell your partnership’s data steward what you tried to do, and with what device. They can also give you a record
      in another form, such as print.
    </p>
    <p class="govuk-body">
      If the answer does not help you, the{' '}
      <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">
        Equality Advisory and Support Service
      </a>{' '}
      can advise you.
    </p>
    <p class="govuk-body tv-quiet">This statement was written on 27 November 2026.</p>
  </Page>
);
