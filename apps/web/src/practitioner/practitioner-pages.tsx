// The practitioner's pages.
import { Route, Switch } from 'wouter-preact';
import { Page } from '../parts/page.js';
import { useMe } from '../shell/me.js';
import { MyProfilePage } from './my-profile-page.js';
import { NextPage } from './next-page.js';
import { hasProfile, NoProfilePage } from './no-profile-page.js';

export function PractitionerPages() {
  if (!hasProfile(useMe())) return <NoProfilePage />;
  return (
    <Switch>
      <Route path="/profile" component={MyProfilePage} />
      <Route path="/profile/next" component={NextPage} />
      <Route>
        <Page title="There is no such page" back={{ to: '/profile', text: 'My profile' }}>
          <p class="govuk-body">The address may be mistyped, or the page may have moved.</p>
        </Page>
      </Route>
    </Switch>
  );
}
