import { QueryView } from '../../ui/query-view.js';
import { SET_UP } from './operations.js';
import { SetUpList } from './set-up-list.js';

/** What a new partnership still needs, before anything else; nothing once all is there. */
export const SetUpFirst = () => (
  <QueryView query={SET_UP} variables={{}}>
    {({ setUp: { done, inWords, steps } }) =>
      done ? null : (
        <section class="tv-section" aria-labelledby="set-up">
          <h2 class="govuk-heading-l" id="set-up">
            Setting up your partnership
          </h2>
          <p class="govuk-body">{inWords}</p>
          <SetUpList steps={steps} />
        </section>
      )
    }
  </QueryView>
);
