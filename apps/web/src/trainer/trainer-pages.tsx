import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { AddSessionPage } from './add-session/add-session-page.js';
import { RegisterPage } from './register/register-page.js';
import { SessionsPage } from './sessions/sessions-page.js';

export { TrainerToDo } from './sessions/to-do.js';
export { MarksKeptFor, UnsentMarks } from './register/unsent-marks.js';
export { questionBeforeSignOut } from './confirm-sign-out.js';

/** What a trainer does: sees the sessions, adds one, marks who was there. */
export function TrainerPages() {
  return (
    <Switch>
      <Route path="/sessions" component={SessionsPage} />
      <Route path="/sessions/new" component={AddSessionPage} />
      <Route path="/sessions/:id">{({ id }) => <RegisterPage key={id} sessionId={id} />}</Route>
      <Route component={NoSuchPage} />
    </Switch>
  );
}
