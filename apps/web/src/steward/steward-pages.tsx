import { Route, Switch } from 'wouter-preact';
import { NoSuchPage } from '../ui/no-such-page.js';
import { AccountPage } from './access/account-page.js';
import { AccountsPage } from './access/accounts-page.js';
import { InvitePage } from './access/invite-page.js';
import { ReviewPage } from './access/review-page.js';
import { DeskPage } from './desk/desk-page.js';
import { SamePersonPage } from './joins/same-person-page.js';
import { AddPersonPage } from './people/add-person-page.js';
import { AnswerPage } from '../shared/corrections/answer-page.js';
import { CorrectionsPage } from './corrections/corrections-page.js';
import { ErasePage } from './people/erase/erase-page.js';
import { EverythingOnPersonPage } from './people/everything/everything-page.js';
import { PeoplePage } from './people/people-page.js';
import { PersonPage } from './people/person-page.js';
import { Agencies } from './places/agencies.js';
import { AreasAndClusters } from './places/areas-and-clusters.js';
import { PlacesListPage } from './places/places-list-page.js';
import { PlacePage } from './moves/place-page.js';
import { placesPage } from './places/places-page.js';
import { Professions } from './places/professions.js';
import { SitesPage } from './places/sites-page.js';
import { Teams } from './places/teams.js';
import { AgreementPage } from './sharing/agreement-page.js';
import { AgreementsPage } from './sharing/agreements-page.js';
import { StaffListPage } from './staff-lists/staff-list-page.js';
import { StaffListsPage } from './staff-lists/staff-lists-page.js';
import { MachinePage } from './machines/machine-page.js';
import { MachinesPage } from './machines/machines-page.js';
import { RetentionPage } from './retention/retention-page.js';
import { SettingsPage } from './settings/settings-page.js';
import { SetUpPage } from './set-up/set-up-page.js';
import { MailPage } from './mail/mail-page.js';
import { SignInServicesPage } from './sign-in-services/sign-in-services-page.js';
import { WhoLookedPage } from './who-looked/who-looked-page.js';

const AgenciesPage = placesPage('Agencies', Agencies);
const AreasPage = placesPage('Areas and clusters', AreasAndClusters);
const TeamsPage = placesPage('Teams', Teams);
const ProfessionsPage = placesPage('Professions', Professions);

/** The steward’s desk: the people, places and rights of the partnership, its mail, and who looked. */
export const StewardPages = () => (
  <Switch>
    <Route path="/desk" component={DeskPage} />
    <Route path="/desk/set-up" component={SetUpPage} />
    <Route path="/desk/retention" component={RetentionPage} />
    <Route path="/desk/settings" component={SettingsPage} />
    <Route path="/desk/staff-lists" component={StaffListsPage} />
    <Route path="/desk/staff-lists/:id">{({ id }) => <StaffListPage key={id} id={id} />}</Route>
    <Route path="/desk/places" component={PlacesListPage} />
    <Route path="/desk/agencies" component={AgenciesPage} />
    <Route path="/desk/areas" component={AreasPage} />
    <Route path="/desk/teams" component={TeamsPage} />
    <Route path="/desk/professions" component={ProfessionsPage} />
    <Route path="/desk/sites" component={SitesPage} />
    <Route path="/desk/sites/:id">{({ id }) => <PlacePage key={id} kind="sites" id={id} />}</Route>
    <Route path="/desk/teams/:id">{({ id }) => <PlacePage key={id} kind="teams" id={id} />}</Route>
    <Route path="/desk/clusters/:id">{({ id }) => <PlacePage key={id} kind="clusters" id={id} />}</Route>
    <Route path="/desk/people" component={PeoplePage} />
    <Route path="/desk/people/new" component={AddPersonPage} />
    <Route path="/desk/people/:id/same-person">{({ id }) => <SamePersonPage key={id} id={id} />}</Route>
    <Route path="/desk/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
    <Route path="/desk/people/:id/everything">{({ id }) => <EverythingOnPersonPage key={id} id={id} />}</Route>
    <Route path="/desk/people/:id/erase">{({ id }) => <ErasePage key={id} id={id} />}</Route>
    <Route path="/desk/corrections" component={CorrectionsPage} />
    <Route path="/desk/corrections/:id">
      {({ id }) => (
        <AnswerPage
          key={id}
          id={id}
          back={{ to: '/desk/corrections', text: 'Corrections asked for' }}
          keptAt={(person) => `/desk/people/${person}`}
        />
      )}
    </Route>
    <Route path="/desk/accounts" component={AccountsPage} />
    <Route path="/desk/accounts/new" component={InvitePage} />
    <Route path="/desk/accounts/:id">{({ id }) => <AccountPage key={id} id={id} />}</Route>
    <Route path="/desk/grants" component={ReviewPage} />
    <Route path="/desk/sharing" component={AgreementsPage} />
    <Route path="/desk/sharing/:id">{({ id }) => <AgreementPage key={id} id={id} />}</Route>
    <Route path="/desk/sign-in" component={SignInServicesPage} />
    <Route path="/desk/machines" component={MachinesPage} />
    <Route path="/desk/machines/:id">{({ id }) => <MachinePage key={id} id={id} />}</Route>
    <Route path="/desk/mail" component={MailPage} />
    <Route path="/desk/who-looked" component={WhoLookedPage} />
    <Route component={NoSuchPage} />
  </Switch>
);
