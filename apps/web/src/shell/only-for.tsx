import type { ComponentType } from 'preact';
import { Link } from 'wouter-preact';
import type { OneOf } from '../graphql/graphql.js';
import { Page } from '../ui/page.js';
import { holds, useMe } from '../shared/me.js';

const WHO = { MANAGER: 'manager', PLANNER: 'planner', TRAINER: 'trainer' } satisfies Partial<
  Record<OneOf<'GrantKind'>, string>
>;

/** Pages that are shown to whoever holds the grant; anybody else is told so at once. The API decides it again. */
export const onlyFor = (grant: keyof typeof WHO, Pages: ComponentType) =>
  function OnlyFor() {
    return holds(useMe(), grant) ? <Pages /> : <NotYours who={WHO[grant]} />;
  };

const NotYours = ({ who }: { who: string }) => (
  <Page title="Not one of your pages">
    <p class="govuk-body">
      This page is for those who are a {who} here. <Link href="/account">Your account</Link> says what you may do. Ask
      your partnership’s data steward if something is missing.
    </p>
  </Page>
);
