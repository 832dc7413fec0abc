import { inWords } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { MayChange } from '../../shared/may-change.js';
import { WAITING_LIST, type Waiting } from './operations.js';
import { TakeOffList } from './take-off-list.js';

/* More than wait for any room. */
const MOST = 100;

interface Props {
  sessionId: string;
  /** Says what was done, on the page: the list may be gone then. */
  onDone: (says: string) => void;
}

/** Who waits for a place on a session that is full, in the order in which they are to have one. */
export const WaitingList = ({ sessionId, onDone }: Props) => (
  <section aria-labelledby="waiting">
    <h2 id="waiting" class="govuk-heading-m">
      Who waits for a place
    </h2>
    <p class="govuk-body">
      Whatever place is given back goes to the first of them at once. Whoever is at another session by then is passed
      over.
    </p>
    <QueryView query={WAITING_LIST} variables={{ sessionId, first: MOST }}>
      {({ waitingList: { edges, pageInfo } }) => (
        <>
          <ol class="govuk-list govuk-list--number">
            {edges.map(({ node }) => (
              <Line key={node.id} wait={node} sessionId={sessionId} onDone={onDone} />
            ))}
          </ol>
          {pageInfo.hasNextPage && <p class="govuk-body">These are the first {MOST}.</p>}
        </>
      )}
    </QueryView>
  </section>
);

const Line = ({ wait, sessionId, onDone }: Props & { wait: Waiting }) => (
  <li>
    {wait.practitioner.name}, since {inWords(wait.since)}
    {wait.passedOverOn && `; passed over on ${inWords(wait.passedOverOn)}`}
    <MayChange>
      <TakeOffList
        wait={wait}
        sessionId={sessionId}
        onDone={() => onDone(`${wait.practitioner.name} waits no longer for a place.`)}
      />
    </MayChange>
  </li>
);
