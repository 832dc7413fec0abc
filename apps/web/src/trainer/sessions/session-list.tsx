import { Link } from 'wouter-preact';
import { endsAt } from '../../shared/session-hours.js';
import { counted, withWeekday } from '../../shared/words.js';
import { useMe } from '../../shared/me.js';
import { unsentAt } from '../register/kept-marks.js';
import type { Session } from './operations.js';

interface Props {
  title: string;
  sessions: Session[];
  /** What the link into each does, before the name of its module. */
  action: string;
  /** Where on its page that is done; left out, at its beginning. */
  at?: string;
}

/** Sessions of one kind; nothing at all where there is none. */
export const SessionList = ({ title, sessions, action, at = '' }: Props) =>
  sessions.length === 0 ? null : (
    <section class="tv-sessions">
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="tv-sessions__list">
        {sessions.map((session) => (
          <Line key={session.id} session={session} action={action} at={at} />
        ))}
      </ul>
    </section>
  );

function Line({ session, action, at }: { session: Session; action: string; at: string }) {
  const { id, module, heldOn, hasBegun, startsAt, minutes, site, booked, capacity, waiting, marked } = session;
  const me = useMe();
  const unsent = unsentAt(me, id);
  return (
    <li class="tv-session">
      <div class="tv-session__what">
        <h3 class="govuk-heading-s">
          <Link href={`/sessions/${id}${at}`} class="govuk-link">
            <span class="govuk-visually-hidden">{action} </span>
            {module.name}
          </Link>
        </h3>
        <p>
          {withWeekday(heldOn)}, {startsAt} to {endsAt(startsAt, minutes)}
        </p>
        <p>{site?.name ?? 'No site named'}</p>
      </div>
      <p class="tv-session__numbers">
        <span>
          {booked} booked of {capacity} places
        </span>
        {!hasBegun && waiting > 0 && <span>{waiting} waiting</span>}
        {hasBegun && <span>{marked} marked so far</span>}
        {unsent > 0 && <strong class="govuk-tag govuk-tag--orange">{counted(unsent, 'mark')} not saved yet</strong>}
      </p>
    </li>
  );
}
