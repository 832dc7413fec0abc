// The practitioner's pages.
import { Route, Switch } from 'wouter-preact';
import { useMe } from '../shell/me.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { MyProfilePage } from './my-profile-page.js';
import { NextPage } from './next-page.js';
import { hasProfile, NoProfilePage } from './no-profile-page.js';

export function PractitionerPages() {
  if (!hasProfile(useMe())) return <NoProfilePage />;
  return (
    <Switch>
      <Route path="/profile" component={MyProfilePage} />
      <Route path="/profile/next" component={NextPage} />
      <Route component={NoSuchPage} />
    </Switch>
  );
}
