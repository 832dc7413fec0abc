import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { MatchPage } from './match/match-page.js';
import { PersonPage } from './person/person-page.js';
import { TeamPage } from './team/team-page.js';
import { WhyNotPage } from './why-not/why-not-page.js';

export { ManagerToday } from './today/manager-today.js';
export { teamFirst } from './team/whose-team.js';

/** Who can help, and how my team stands. */
export const ManagerPages = () => (
  <Switch>
    <Route path="/match" component={MatchPage} />
    <Route path="/match/why-not" component={WhyNotPage} />
    <Route path="/team" component={TeamPage} />
    <Route path="/team/:practitionerId">
      {({ practitionerId }) => <PersonPage key={practitionerId} practitionerId={practitionerId} />}
    </Route>
    <Route component={NoSuchPage} />
  </Switch>
);
