import { Route, Switch } from 'wouter-preact';
import { MatchPage } from './match-page.js';
import { WhyNotPage } from './why-not-page.js';

/** Who can help, and how my team stands. */
export const ManagerPages = () => (
  <Switch>
    <Route path="/match" component={MatchPage} />
    <Route path="/match/why-not" component={WhyNotPage} />
  </Switch>
);
