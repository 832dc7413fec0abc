import { Link } from 'wouter-preact';
import type { ResultOf } from '../../graphql/graphql.js';
import { useMe } from '../../shared/me.js';
import { counted } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { recordOf } from '../person/record-observation.js';
import { teamFirst } from '../team/whose-team.js';
import { MANAGER_TODAY } from './operations.js';

type Today = ResultOf<typeof MANAGER_TODAY>;

/** How many of those with something lapsed are named here; the rest are one press away. */
const NAMED = 5;

/** How the team stands today: what lapsed, and which families nobody on it can meet. */
export function ManagerToday() {
  const whose = teamFirst(useMe());
  return (
    <QueryView query={MANAGER_TODAY} variables={{ of: whose?.id }}>
      {(today) => <OfTeam today={today} name={whose ? `Team of ${whose.name}` : 'My team'} />}
    </QueryView>
  );
}

const OfTeam = ({ today: { myTeam, teamReach }, name }: { today: Today; name: string }) => (
  <section class="tv-section" aria-labelledby="team-today">
    <h2 class="govuk-heading-l" id="team-today">
      {name} today
    </h2>
    <p class="govuk-body-l">{myTeam.inWords}</p>
    {myTeam.size > 0 && <Reach reach={teamReach} />}
    <Lapsed people={myTeam.people} />
    <p class="govuk-body tv-onward">
      <Link class="govuk-link" href="/team">
        All of {name === 'My team' ? 'my' : 'the'} team
      </Link>
      <Link class="govuk-link" href="/match">
        Who can help a family
      </Link>
    </p>
  </section>
);

const Reach = ({ reach: { inWords, levels } }: { reach: Today['teamReach'] }) => {
  const unmet = levels.filter(({ people }) => people.numerator === 0);
  return (
    <>
      <p class="govuk-body">
        <strong>{inWords}</strong>
      </p>
      {unmet.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {unmet.map(({ cluster, needLevel, people }) => (
            <li key={`${cluster.id} ${needLevel.id}`}>
              {cluster.name}, {needLevel.name}: nobody of {counted(people.base!, 'person', 'people')} there.{' '}
              <Link class="govuk-link" href={`/match?level=${needLevel.id}&cluster=${cluster.id}`}>
                Who else can help
                <span class="govuk-visually-hidden">
                  {' '}
                  in {cluster.name} at {needLevel.name}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

function Lapsed({ people: { edges, pageInfo } }: { people: Today['myTeam']['people'] }) {
  const lapsed = edges.map(({ node }) => node).filter((one) => one.lapsed > 0);
  if (lapsed.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-m">What has lapsed</h3>
      <p class="govuk-body">
        What you see of it at work renews it, to the level that an observation can show; sessions that renew it stand on
        their own first page.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lapsed.slice(0, NAMED).map(({ practitioner, attention }) => (
          <li key={practitioner.id}>
            <Link class="govuk-link" href={`/team/${practitioner.id}`}>
              {practitioner.name}
            </Link>
            :{' '}
            {attention
              .filter(({ state }) => state === 'LAPSED')
              .map(({ competency }) => (
                <span key={competency.id}>
                  {competency.name}.{' '}
                  <Link class="govuk-link" href={`/team/${practitioner.id}${recordOf(competency.id)}`}>
                    Record what you saw
                    <span class="govuk-visually-hidden">
                      {' '}
                      of {competency.name}, {practitioner.name}
                    </span>
                  </Link>{' '}
                </span>
              ))}
          </li>
        ))}
      </ul>
      {(lapsed.length > NAMED || pageInfo.hasNextPage) && (
        <p class="govuk-body">
          <Link class="govuk-link" href="/team">
            {pageInfo.hasNextPage ? 'The others' : `The other ${lapsed.length - NAMED}`}
          </Link>
        </p>
      )}
    </>
  );
}
