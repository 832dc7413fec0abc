import { useState } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../shell/no-such-page.js';
import { AddSessionPage } from './add-session-page.js';
import { dropOldMarks } from './kept-marks.js';
import { RegisterPage } from './register-page.js';
import { SessionsPage } from './sessions-page.js';

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
