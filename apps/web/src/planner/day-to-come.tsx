import type { ComponentChildren } from 'preact';
import type { Day } from '../graphql/graphql.js';
import { KnownDay } from '../shared/known-day.js';

/** What planners are answered for a day: of a day to come with what it is made of, of one beyond all that is recorded not at all. */
export const DayToCome = ({ on, children }: { on: Day; children?: ComponentChildren }) => (
  <KnownDay on={on} toCome={TO_COME}>
    {children}
  </KnownDay>
);

const TO_COME = (
  <>
    <strong>This day is to come: if nobody trains again.</strong> Evidence that runs out by then no longer counts,
    people whose posts end have left, families are expected as entered so far, and nobody is assumed to attend what is
    booked.
  </>
);
