import type { Day } from '../graphql/graphql.js';
import { useToday } from '../shared/me.js';
import { inWords } from '../shared/words.js';
import { QueryView } from '../ui/query-view.js';
import { LAST_KNOWN_DAY } from './operations.js';

/** Above every answer for a day to come: what it is made of, so that nobody takes it for a forecast; or that nothing is known of it. */
export function DayToCome({ on }: { on: Day }) {
  const today = useToday();
  if (on <= today) return null;
  return (
    <QueryView query={LAST_KNOWN_DAY} variables={{}}>
      {({ lastKnownDay }) => (on > lastKnownDay ? <NothingKnown on={on} lastKnownDay={lastKnownDay} /> : <ToCome />)}
    </QueryView>
  );
}

const ToCome = () => (
  <p class="govuk-body">
    <strong>This day is to come: if nobody trains again.</strong> Evidence that runs out by then no longer counts,
    people whose posts end have left, families are expected as entered so far, and nobody is assumed to attend what is
    booked.
  </p>
);

const NothingKnown = ({ on, lastKnownDay }: { on: Day; lastKnownDay: Day }) => (
  <p class="govuk-inset-text">
    <strong>Nothing is known of {inWords(on)}.</strong> Nothing recorded so far changes a figure after{' '}
    {inWords(lastKnownDay)}: what is shown is how that day ends. Choose a day up to then.
  </p>
);
