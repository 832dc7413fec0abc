import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { ClusterPage } from './cluster/cluster-page.js';
import { LevelPage } from './level/level-page.js';
import { PlanPage } from './home/plan-page.js';
import { RolesPage } from './roles/roles-page.js';
import { WhyPage } from './why/why-page.js';

export { PlannerToday } from './today/planner-today.js';

/** The planner's pages: all of it, one cluster, one need level, the one at the other, the roles. */
export const PlannerPages = () => (
  <Switch>
    <Route path="/plan" component={PlanPage} />
    <Route path="/plan/clusters/:id">{({ id }) => <ClusterPage key={id} id={id} />}</Route>
    <Route path="/plan/clusters/:id/levels/:level">
      {({ id, level }) => <WhyPage key={`${id} ${level}`} id={id} level={level} />}
    </Route>
    <Route path="/plan/levels/:id">{({ id }) => <LevelPage key={id} id={id} />}</Route>
    <Route path="/plan/roles" component={RolesPage} />
    <Route component={NoSuchPage} />
  </Switch>
);
