import { Link } from 'wouter-preact';
import { QueryView } from '../../ui/query-view.js';
import { SET_UP } from './operations.js';
import { SetUpList } from './set-up-list.js';

interface Props {
  /** Whether the steps are listed; else a link leads to them. */
  isWhole?: boolean;
}

/** What a new partnership still needs, before anything else; nothing once all is there. */
export const SetUpFirst = ({ isWhole = false }: Props) => (
  <QueryView query={SET_UP} variables={{}}>
    {({ setUp: { done, inWords, steps } }) =>
      done ? null : (
        <section class="tv-section" aria-labelledby="set-up">
          <h2 class="govuk-heading-l" id="set-up">
            Setting up your partnership
          </h2>
          <p class="govuk-body">{inWords}</p>
          {isWhole ? (
            <SetUpList steps={steps} />
          ) : (
            <p class="govuk-body">
              <Link class="govuk-link" href="/desk">
                See what each thing makes possible, and where to do it
              </Link>
            </p>
          )}
        </section>
      )
    }
  </QueryView>
);
