import { useState } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { AddSessionPage } from './add-session/add-session-page.js';
import { dropOldMarks } from './register/kept-marks.js';
import { RegisterPage } from './register/register-page.js';
import { SessionsPage } from './sessions/sessions-page.js';

export { questionBeforeSignOut } from './confirm-sign-out.js';

/** What a trainer does: sees the sessions, adds one, marks who was there. */
export function TrainerPages() {
  /* Before any page below reads what is kept. */
  useState(dropOldMarks);
  return (
    <Switch>
      <Route path="/sessions" component={SessionsPage} />
      <Route path="/sessions/new" component={AddSessionPage} />
      <Route path="/sessions/:id">{({ id }) => <RegisterPage key={id} sessionId={id} />}</Route>
      <Route component={NoSuchPage} />
    </Switch>
  );
}
