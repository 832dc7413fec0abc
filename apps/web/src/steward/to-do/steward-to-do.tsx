import { Link } from 'wouter-preact';
import type { OneOf, ResultOf } from '../../graphql/graphql.js';
import { CheckAgainList } from '../../shared/check-again/check-again-list.js';
import { CHECK_AGAIN_OF_ALL } from '../../shared/check-again/operations.js';
import { counted, inWords, listed, momentInWords } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { STEWARD_TO_DO } from './operations.js';
import { Waiting } from './waiting.js';

type ToDo = ResultOf<typeof STEWARD_TO_DO>;

/** What waits for a steward: posts that name somebody who has none, and people put on registers and removed again and again. */
export const StewardToDo = () => (
  <QueryView query={STEWARD_TO_DO} variables={{}}>
    {({ postsToReassign, walkInPatterns, grantsToReview }) => (
      <>
        <Waiting />
        <section class="tv-section" aria-labelledby="reassign">
          <h2 class="govuk-heading-l" id="reassign">
            Posts to give a manager or supervisor
          </h2>
          <ToReassign posts={postsToReassign} />
        </section>
        <section class="tv-section" aria-labelledby="due">
          <h2 class="govuk-heading-l" id="due">
            Rights to look at again
          </h2>
          {grantsToReview.edges.length === 0 ? (
            <p class="govuk-body">Nothing to do: each was given or looked at within half a year.</p>
          ) : (
            <p class="govuk-body">
              <Link class="govuk-link" href="/desk/grants">
                {counted(grantsToReview.edges.length, 'right')}
                {grantsToReview.pageInfo.hasNextPage && ' and more'}
              </Link>{' '}
              due since {inWords(grantsToReview.edges[0]!.node.reviewBy)} or later.
            </p>
          )}
        </section>
        <section class="tv-section" aria-labelledby="patterns">
          <h2 class="govuk-heading-l" id="patterns">
            Put on registers and removed again
          </h2>
          <Patterns patterns={walkInPatterns} />
        </section>
        <QueryView query={CHECK_AGAIN_OF_ALL} variables={{}}>
          {({ checkAgainOfAll }) => (
            <CheckAgainList
              page={checkAgainOfAll}
              pathOf={(id) => `/desk/people/${id}`}
              lookedAt="Here are their places on sessions, agreements and rights. What is newly asked of them, and what was judged by whoever managed them before, their line manager is told on the page of the team."
              nothing="No place, agreement or right of theirs needs a look."
            />
          )}
        </QueryView>
        <p class="tv-onward">
          <Link class="govuk-link" href="/desk">
            Your desk: people, places and who may do what
          </Link>
        </p>
      </>
    )}
  </QueryView>
);

const ToReassign = ({ posts: { edges, pageInfo } }: { posts: ToDo['postsToReassign'] }) =>
  edges.length === 0 ? (
    <p class="govuk-body">
      Nothing to do: everybody whom a post names as manager, supervisor or team leader is in post.
    </p>
  ) : (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {edges.map(({ node: { post, absent, managedMeanwhileBy } }) => (
          <li key={post.id}>
            <Link class="govuk-link" href={`/desk/people/${post.practitioner.id}`}>
              {post.practitioner.name}
            </Link>
            , {post.role.name}, {post.employer.name}: {listed(absent.map((link) => LINKS[link]))}{' '}
            {absent.length === 1 ? 'has' : 'have'} no post.
            {managedMeanwhileBy &&
              (managedMeanwhileBy.length > 0
                ? ` Managed meanwhile by ${listed(managedMeanwhileBy.map(({ name }) => name))}.`
                : ' Nobody manages them meanwhile.')}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p class="govuk-body">These are the first {edges.length} of them.</p>}
    </>
  );

const LINKS: Record<OneOf<'PostLink'>, string> = {
  LINE_MANAGER: 'the line manager',
  CLINICAL_SUPERVISOR: 'the clinical supervisor',
  TEAM_LEADER: 'the leader of the team',
};

const Patterns = ({ patterns: { edges, pageInfo } }: { patterns: ToDo['walkInPatterns'] }) =>
  edges.length === 0 ? (
    <p class="govuk-body">Nothing to look at: nobody was added to registers without a booking and removed again.</p>
  ) : (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {edges.map(({ node: { practitioner, trainer, times, lastVoidedAt } }) => (
          <li key={`${practitioner.id} ${lastVoidedAt}`}>
            <Link class="govuk-link" href={`/desk/people/${practitioner.id}`}>
              {practitioner.name}
            </Link>
            : added without a booking and removed {counted(times, 'time')} by{' '}
            {trainer?.name ?? 'an account without a record here'}, last on {momentInWords(lastVoidedAt)}.
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p class="govuk-body">These are the first {edges.length} of them.</p>}
    </>
  );
