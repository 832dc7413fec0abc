import type { Day } from '../graphql/graphql.js';
import { useToday } from '../shared/me.js';

/** Above every answer for a day to come: what it is made of, so that nobody takes it for a forecast. */
export const DayToCome = ({ on }: { on: Day }) =>
  on > useToday() ? (
    <p class="govuk-body">
      <strong>This day is to come: if nobody trains again.</strong> Evidence that runs out by then no longer counts,
      people whose posts end have left, families are expected as entered so far, and nobody is assumed to attend what is
      booked.
    </p>
  ) : null;
