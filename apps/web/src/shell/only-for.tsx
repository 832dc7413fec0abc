import type { ComponentType } from 'preact';
import { Link } from 'wouter-preact';
import type { OneOf } from '../graphql/graphql.js';
import { EndedRights } from '../shared/ended-rights.js';
import { Page } from '../ui/page.js';
import { WayHome } from '../ui/way-home.js';
import { holds, stewardOf, useMe } from '../shared/me.js';

const WHO = {
  MANAGER: 'managers',
  PLANNER: 'planners',
  STEWARD: 'data stewards',
  TRAINER: 'trainers',
} satisfies Partial<Record<OneOf<'GrantKind'>, string>>;

/** Pages that are shown to whoever holds the grant; anybody else is told so at once. The API decides it again. */
export const onlyFor = (grant: keyof typeof WHO, Pages: ComponentType) =>
  function OnlyFor() {
    return holds(useMe(), grant) ? <Pages /> : <NotYours who={WHO[grant]} />;
  };

const NotYours = ({ who }: { who: string }) => (
  <Page title="Not one of your pages">
    <EndedRights />
    <p class="govuk-body">
      This page is for {who}. What you may do here is on the page of{' '}
      <Link class="govuk-link" href="/account">
        your account
      </Link>
      . If something is missing, tell {stewardOf(useMe())}.
    </p>
    <WayHome />
  </Page>
);
