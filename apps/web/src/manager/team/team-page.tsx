import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { QueryView } from '../../ui/query-view.js';
import { Page } from '../../ui/page.js';
import { inWords } from '../../shared/words.js';
import { CheckAgainList } from '../../shared/check-again/check-again-list.js';
import { CHECK_AGAIN } from '../../shared/check-again/operations.js';
import { ChooseDay } from '../../shared/choose-day.js';
import { KnownDay } from '../../shared/known-day.js';
import { stewardOf, useMe, useToday } from '../../shared/me.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { SaveTeam } from './save-team.js';
import { TeamList } from './team-list.js';
import { absentManagers, teamFirst, WhoseTeam } from './whose-team.js';
import { MY_TEAM } from './operations.js';
import { useWhen } from '../../shared/use-when.js';

/** M2: what my team meets, what has lapsed, and what will lapse soon. */
export function TeamPage() {
  const today = useToday();
  const { when, kept, choose, errors } = useWhen(['show', 'of']);
  const { show, of } = kept;
  const [{ after }] = useFilters(['after'] as const);
  const me = useMe();
  const absent = absentManagers(me);
  const whose = of ? absent.find(({ id }) => id === of) : teamFirst(me);
  const title = whose ? `Team of ${whose.name}` : of ? 'A team' : 'My team';
  return (
    <Page key={of} title={title} called={show === 'all' ? `${title}, everybody` : undefined}>
      <WhoseTeam absent={absent} of={of} />
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && (
        <QueryView query={MY_TEAM} variables={{ ...when, after, of: of ?? whose?.id }}>
          {({ myTeam }) => (
            <KnownDay on={myTeam.on} knownUntil={myTeam.knownUntil} toCome={RECORD_TO_COME}>
              <p class="govuk-body-l" role="status">
                {myTeam.size > 0 && `On ${inWords(myTeam.on)}: `}
                {myTeam.inWords}
              </p>
              {myTeam.size === 0 ? (
                <NobodyYet whose={whose?.name} />
              ) : (
                <TeamList team={myTeam} when={when} of={of} showAll={show === 'all'} />
              )}
              {myTeam.people.pageInfo.hasNextPage && (
                <Link
                  href={withSearch('/team', { ...when, show, of, after: myTeam.people.pageInfo.endCursor })}
                  class="govuk-button govuk-button--secondary"
                >
                  Next page
                </Link>
              )}
              <SaveTeam
                {...{ title, after, team: myTeam, showAll: show === 'all' }}
                asked={{ ...when, of: of ?? whose?.id }}
              />
            </KnownDay>
          )}
        </QueryView>
      )}
      {!when.on && !when.knownAt && (
        <QueryView query={CHECK_AGAIN} variables={{ of: of ?? whose?.id }} isBeside>
          {({ checkAgain }) => <CheckAgainList page={checkAgain} pathOf={(id) => `/team/${id}`} />}
        </QueryView>
      )}
    </Page>
  );
}

function NobodyYet({ whose }: { whose?: string }) {
  const me = useMe();
  return (
    <p class="govuk-inset-text">
      {whose ? `The team of ${whose}` : 'Your team'} are the people whose post names {whose ? 'them' : 'you'} as line
      manager, and the people of a team that {whose ? 'they' : 'you'} lead. If somebody is missing, ask {stewardOf(me)}{' '}
      to correct their post.
    </p>
  );
}
