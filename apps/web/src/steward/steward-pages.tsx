import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { DeskPage } from './desk/desk-page.js';

export { StewardToDo } from './to-do/steward-to-do.js';

/** The steward’s desk: the people, places and rights of the partnership, its mail, and who looked. */
export const StewardPages = () => (
  <Switch>
    <Route path="/desk" component={DeskPage} />
    <Route component={NoSuchPage} />
  </Switch>
);
