import type { ComponentType } from 'preact';
import { Link } from 'wouter-preact';
import { Page } from '../ui/page.js';
import { useMe } from '../shared/me.js';

/** Pages that are shown to whoever holds the grant; anybody else is told so at once. The API decides it again. */
export const onlyFor = (grant: string, Pages: ComponentType) =>
  function OnlyFor() {
    return useMe().grants.includes(grant) ? <Pages /> : <NotYours grant={grant} />;
  };

const NotYours = ({ grant }: { grant: string }) => (
  <Page title="Not one of your pages">
    <p class="govuk-body">
      This page is for those who are a {grant} here. <Link href="/account">Your account</Link> says what you may do. Ask
      your partnership’s data steward if something is missing.
    </p>
  </Page>
);
