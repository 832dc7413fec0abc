import type { ComponentChildren } from 'preact';
import type { Day } from '../graphql/graphql.js';
import { KnownDay } from '../shared/known-day.js';
import { useToday } from '../shared/me.js';
import { QueryView } from '../ui/query-view.js';
import { LAST_KNOWN_DAY } from './operations.js';
import { usePlan } from './use-plan.js';

interface Props {
  on: Day;
  /** Whether all figures of it are, so that nothing is told of until when they are known. */
  isHidden?: boolean;
  children?: ComponentChildren;
}

/** What planners are answered for a day: of a day to come with what it is made of, of one beyond all that is recorded not at all. */
export function DayToCome({ on, isHidden, children }: Props) {
  const today = useToday();
  const { knownAt } = usePlan().when;
  if (on <= today) return <>{children}</>;
  return (
    <QueryView query={LAST_KNOWN_DAY} variables={{}}>
      {({ lastKnownDay }) => (
        <KnownDay on={on} knownUntil={knownAt || isHidden ? null : lastKnownDay} toCome={TO_COME}>
          {children}
        </KnownDay>
      )}
    </QueryView>
  );
}

const TO_COME = (
  <>
    <strong>This day is to come: if nobody trains again.</strong> Evidence that runs out by then no longer counts,
    people whose posts end have left, families are expected as entered so far, and nobody is assumed to attend what is
    booked.
  </>
);
