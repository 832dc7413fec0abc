// The practitioner's pages.
import { Route, Switch } from 'wouter-preact';
import { useMe } from '../shared/me.js';
import { NoSuchPage } from '../ui/no-such-page.js';
import { MyProfilePage } from './profile/my-profile-page.js';
import { NextPage } from './next/next-page.js';
import { OwnAddressPage } from './own-address/own-address-page.js';
import { AnswerPage } from '../shared/corrections/answer-page.js';
import { CorrectionsPage } from './corrections/corrections-page.js';
import { EverythingPage } from './everything/everything-page.js';
import { RecordPage } from './record/record-page.js';
import { WhoLookedPage } from './who-looked/who-looked-page.js';
import { hasProfile, NoProfilePage } from './no-profile-page.js';

export { MyHome } from './home/my-home.js';
export { hasProfile } from './no-profile-page.js';

export function PractitionerPages() {
  if (!hasProfile(useMe())) return <NoProfilePage />;
  return (
    <Switch>
      <Route path="/profile" component={MyProfilePage} />
      <Route path="/profile/next" component={NextPage} />
      <Route path="/profile/record" component={RecordPage} />
      <Route path="/profile/own-address" component={OwnAddressPage} />
      <Route path="/profile/everything" component={EverythingPage} />
      <Route path="/profile/corrections" component={CorrectionsPage} />
      <Route path="/profile/corrections/:id">
        {({ id }) => <AnswerPage key={id} id={id} back={{ to: '/profile/corrections', text: 'Corrections' }} />}
      </Route>
      <Route path="/profile/who-looked" component={WhoLookedPage} />
      <Route component={NoSuchPage} />
    </Switch>
  );
}
