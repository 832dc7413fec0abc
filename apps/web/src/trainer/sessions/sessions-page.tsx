import { Link } from 'wouter-preact';
import type { Day } from '../../graphql/graphql.js';
import { withSearch, useFilters } from '../../shared/address.js';
import { QueryView } from '../../ui/query-view.js';
import { Page } from '../../ui/page.js';
import { dayErrors } from '../../shared/field-errors.js';
import { daysAfter, inWords } from '../../shared/words.js';
import { WrongAddress } from '../../ui/wrong-address.js';
import { useToday } from '../../shared/me.js';
import { UnsentMarks } from '../register/unsent-marks.js';
import { MY_SESSIONS } from './operations.js';
import { AT_RESULTS } from '../register/results.js';
import { SaveSessions } from './save-sessions.js';
import { SessionList } from './session-list.js';
import { FOUR_WEEKS, inGroups } from './sessions.js';

const HALF_A_YEAR = 182;

/** The sessions that one trains: what is to be marked first, then what comes, then what is done. */
export function SessionsPage() {
  const today = useToday();
  const [{ from: wished, after }] = useFilters(['from', 'after'] as const);
  const usual = daysAfter(today, -FOUR_WEEKS);
  const [wrong] = dayErrors('from', 'The first day in the link', wished);
  return (
    <Page title="My sessions">
      <UnsentMarks />
      <p>
        <Link href="/sessions/new" class="govuk-button govuk-button--secondary">
          Add a session
        </Link>
      </p>
      {wrong ? (
        <WrongAddress says={`${wrong.says}.`} to="/sessions" text={`See your sessions from ${inWords(usual)} on`} />
      ) : (
        <Sessions from={wished ?? usual} after={after} />
      )}
    </Page>
  );
}

function Sessions({ from, after }: { from: Day; after: string | null }) {
  return (
    <>
      <QueryView query={MY_SESSIONS} variables={{ from, after }}>
        {({ mySessions: { edges, pageInfo } }) => {
          const { toMark, toAssess, coming, marked } = inGroups(edges.map(({ node }) => node));
          return (
            <>
              <SessionList title="To mark" sessions={toMark} action="Mark" />
              <SessionList title="Results to record" sessions={toAssess} action="Say who passed" at={AT_RESULTS} />
              {toMark.length === 0 && <NothingToMark any={edges.length > 0} from={from} />}
              <SessionList title="Coming" sessions={coming} action="See who comes to" />
              <SessionList title="Marked" sessions={marked} action="Look at" />
              <SaveSessions
                from={from}
                sessions={edges.map(({ node }) => node)}
                areMore={pageInfo.hasNextPage || after !== null}
              />
              {pageInfo.hasNextPage && (
                <p class="govuk-body">
                  <Link href={withSearch('/sessions', { from, after: pageInfo.endCursor })} class="govuk-link">
                    Later sessions
                  </Link>
                </p>
              )}
            </>
          );
        }}
      </QueryView>
      <p class="govuk-body">
        These are your sessions from {inWords(from)} on, and any before that is still to mark.{' '}
        <Link href={withSearch('/sessions', { from: daysAfter(from, -HALF_A_YEAR) })} class="govuk-link">
          Earlier sessions
        </Link>
      </p>
    </>
  );
}

const NothingToMark = ({ any, from }: { any: boolean; from: string }) => (
  <p class="govuk-inset-text">
    {any
      ? `Nothing is waiting to be marked: every session has its register. A register opens when its session starts.`
      : `You train no session from ${inWords(from)} on. Add one, and people can book a place on it; on its day you mark here who came.`}
  </p>
);
