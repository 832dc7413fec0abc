import { Link } from 'wouter-preact';
import { counted } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { WAITING } from './operations.js';

/** What came in and waits for a steward: how much, and the way there. */
export const Waiting = () => (
  <section class="tv-section" aria-labelledby="waiting">
    <h2 class="govuk-heading-l" id="waiting">
      Waits for you
    </h2>
    <QueryView query={WAITING} variables={{}}>
      {({ waitingForStewards: { corrections, listsThatAsk, listsShown, listsStandingStill } }) => {
        const lists = [
          ...(listsThatAsk > 0 ? [`${listsThatAsk} to be told something first`] : []),
          ...(listsShown > 0 ? [`${listsShown} to be saved or withdrawn`] : []),
          ...(listsStandingStill > 0 ? [`${listsStandingStill} standing still`] : []),
        ];
        if (corrections === 0 && lists.length === 0)
          return <p class="govuk-body">Nothing: nobody waits for a correction, and no list waits.</p>;
        return (
          <ul class="govuk-list govuk-list--spaced">
            {corrections > 0 && (
              <li>
                <Link class="govuk-link" href="/desk/corrections">
                  {counted(corrections, 'correction')} asked for
                </Link>
              </li>
            )}
            {lists.length > 0 && (
              <li>
                <Link class="govuk-link" href="/desk/staff-lists">
                  {counted(listsThatAsk + listsShown + listsStandingStill, 'list')}
                </Link>
                : {lists.join(', ')}
              </li>
            )}
          </ul>
        );
      }}
    </QueryView>
  </section>
);
