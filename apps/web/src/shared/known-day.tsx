import type { ComponentChildren } from 'preact';
import { type Day, graphql } from '../graphql/graphql.js';
import { QueryView } from '../ui/query-view.js';
import { useToday } from './me.js';
import { inWords } from './words.js';

const LAST_KNOWN_DAY = graphql(`
  query LastKnownDay {
    lastKnownDay
  }
`);

interface Props {
  /** The day that the answer is for. */
  on: Day;
  /** What an answer for a day to come is made of, so that nobody takes it for a forecast. */
  toCome: ComponentChildren;
  children?: ComponentChildren;
}

/** An answer; above it, of a day to come, what it is made of; of a day that nothing recorded reaches, that alone. */
export function KnownDay({ on, toCome, children }: Props) {
  if (on <= useToday()) return <>{children}</>;
  return (
    <QueryView query={LAST_KNOWN_DAY} variables={{}}>
      {({ lastKnownDay }) =>
        on > lastKnownDay ? (
          <NothingKnown on={on} lastKnownDay={lastKnownDay} />
        ) : (
          <>
            <p class="govuk-body">{toCome}</p>
            {children}
          </>
        )
      }
    </QueryView>
  );
}

const NothingKnown = ({ on, lastKnownDay }: { on: Day; lastKnownDay: Day }) => (
  <p class="govuk-inset-text">
    <strong>Nothing is known of {inWords(on)}.</strong> Nothing recorded so far changes after {inWords(lastKnownDay)}.
    Choose a day up to then.
  </p>
);
