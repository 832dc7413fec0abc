import { Provider } from '@urql/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { newClient } from '../graphql/client.js';
import type { Refusal } from '../graphql/refusal.js';
import { ManagerPages } from '../manager/manager-pages.js';
import { Page } from '../ui/page.js';
import { Loading } from '../ui/query-view.js';
import { Refused } from '../ui/refused.js';
import { useAnswer } from '../ui/use-answer.js';
import { PlannerPages } from '../planner/planner-pages.js';
import { PractitionerPages } from '../practitioner/practitioner-pages.js';
import { AccessibilityPage } from './accessibility-page.js';
import { AccountPage } from './account-page.js';
import { AnotherPage } from './another-page.js';
import { Frame } from './frame.js';
import { HomePage } from './home-page.js';
import { EndedRights } from '../shared/ended-rights.js';
import { ME, SignedIn } from '../shared/me.js';
import { fetchedPage } from '../ui/fetched-page.js';
import { NoSuchPage } from '../ui/no-such-page.js';
import { BesideRefusal } from '../ui/beside-refusal.js';
import { onlyFor } from './only-for.js';
import { savedFrom } from '../shared/saved-from.js';
import { SavedFrom } from '../ui/files/save-as.js';
import { WelcomePage } from './welcome-page.js';
import { TrainerPages } from '../trainer/trainer-pages.js';

/* A quarter of all script, which whoever is no steward never sees. */
const StewardPages = fetchedPage(
  'Steward’s desk',
  async () => (await import('../steward/steward-pages.js')).StewardPages,
);

export function App() {
  const [isAnother, setAnother] = useState(false);
  // Once refused so, nothing of what was shown before comes back, whatever is asked again.
  const [signedOut, setSignedOut] = useState<Refusal>();
  const [notAllowed, setNotAllowed] = useState(0);
  const client = useMemo(
    () =>
      newClient({
        onAnother: () => setAnother(true),
        onSignedOut: setSignedOut,
        onNotAllowed: () => setNotAllowed((times) => times + 1),
      }),
    [],
  );
  return (
    <Provider value={client}>
      <Switch>
        <Route path="/accessibility">
          <Frame>
            <AccessibilityPage />
          </Frame>
        </Route>
        <Route>
          <Inside {...{ isAnother, signedOut, notAllowed }} />
        </Route>
      </Switch>
    </Provider>
  );
}

interface InsideProps {
  isAnother: boolean;
  signedOut?: Refusal;
  /** How often something was refused that may not be asked: who one is, and what one may do, is asked again then. */
  notAllowed: number;
}

/** All but the statement takes somebody who is signed in, and nobody else since. */
function Inside({ isAnother, signedOut, notAllowed }: InsideProps) {
  const { data, refusal, again } = useAnswer(ME, {});
  useEffect(() => whenShownAgain(again), []);
  useEffect(() => {
    if (notAllowed > 0) again();
  }, [notAllowed]);
  if (isAnother)
    return (
      <Frame>
        <AnotherPage openedBy={data?.me} />
      </Frame>
    );
  if (signedOut)
    return (
      <Frame>
        <WelcomePage refusal={signedOut} wasSignedIn={data !== undefined} />
      </Frame>
    );
  if (data)
    return (
      <SignedIn.Provider value={data.me}>
        <BesideRefusal.Provider value={EndedRights}>
          <SavedFrom.Provider value={savedFrom(data.me)}>
            <Frame me={data.me}>
              <Pages />
            </Frame>
          </SavedFrom.Provider>
        </BesideRefusal.Provider>
      </SignedIn.Provider>
    );
  if (!refusal)
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  return (
    <Frame>
      <Page title="Trivium">
        <Refused refusal={refusal} again={again} />
      </Page>
    </Frame>
  );
}

/* Whoever comes back to a page that stood open may be signed out by now, in another one: it is asked again, and shows nothing more then. */
function whenShownAgain(again: () => void): () => void {
  const ask = () => {
    if (document.visibilityState === 'visible') again();
  };
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}

const ForPlanners = onlyFor('PLANNER', PlannerPages);
const ForTrainers = onlyFor('TRAINER', TrainerPages);
const ForManagers = onlyFor('MANAGER', ManagerPages);
const ForStewards = onlyFor('STEWARD', StewardPages);

const Pages = () => (
  <Switch>
    <Route path="/" component={HomePage} />
    <Route path="/account" component={AccountPage} />
    <Route path="/plan/*?" component={ForPlanners} />
    <Route path="/sessions/*?" component={ForTrainers} />
    <Route path="/profile/*?" component={PractitionerPages} />
    <Route path="/match/*?" component={ForManagers} />
    <Route path="/team/*?" component={ForManagers} />
    <Route path="/desk/*?" component={ForStewards} />
    <Route component={NoSuchPage} />
  </Switch>
);
