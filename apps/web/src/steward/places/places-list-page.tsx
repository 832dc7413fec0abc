import { Link } from 'wouter-preact';
import { counted } from '../../shared/words.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { PLACES, type Places, SITES, type Sites } from './operations.js';

/** What the partnership is made of, with what there is of each. */
export const PlacesListPage = () => (
  <Page title="Agencies and places" back={{ to: '/desk', text: 'Steward’s desk' }}>
    <QueryView query={PLACES} variables={{}}>
      {(places) => (
        <QueryView query={SITES} variables={{}}>
          {({ sites }) => <Cards {...{ places, sites }} />}
        </QueryView>
      )}
    </QueryView>
  </Page>
);

function Cards({ places, sites }: { places: Places; sites: Sites }) {
  const { agencies, areas, clusters, teams, professions } = places;
  const cards = [
    {
      path: '/desk/agencies',
      name: 'Agencies',
      there: counted(agencies.length, 'agency', 'agencies'),
      about: 'Who employs and hosts.',
    },
    {
      path: '/desk/areas',
      name: 'Areas and clusters',
      there: `${counted(areas.length, 'area')}, ${counted(clusters.length, 'cluster')}`,
      about: 'By which planners count need and competence.',
    },
    {
      path: '/desk/sites',
      name: 'Sites',
      there: counted(sites.length, 'site'),
      about: 'Centres, schools and clinics.',
    },
    {
      path: '/desk/teams',
      name: 'Teams',
      there: counted(teams.length, 'team'),
      about: 'Who works together; a team may mix agencies.',
    },
    {
      path: '/desk/professions',
      name: 'Professions',
      there: counted(professions.length, 'profession'),
      about: 'Shown on profiles; they decide nothing.',
    },
  ];
  return (
    <ul class="tv-cards">
      {cards.map(({ path, name, there, about }) => (
        <li key={path} class="tv-card">
          <h2 class="govuk-heading-m">
            <Link href={path} class="govuk-link">
              {name}
            </Link>
          </h2>
          <p class="govuk-body">{there}</p>
          <p class="govuk-body">{about}</p>
        </li>
      ))}
    </ul>
  );
}
