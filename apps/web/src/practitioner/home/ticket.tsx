import type { ComponentChildren } from 'preact';
import { useToday } from '../../shared/me.js';
import { endsAt } from '../../shared/session-hours.js';
import { withWeekday } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { StepSession } from '../next/operations.js';
import { SessionFacts } from '../next/session-facts.js';

interface Props {
  session: StepSession;
  /** What I have to do with it. */
  children: ComponentChildren;
  /** What I can do about it. */
  toDo: ComponentChildren;
}

/** A session of mine: its day, what it is, and what I can do about it. */
export function Ticket({ session, children, toDo }: Props) {
  const today = useToday();
  const { module, heldOn, startsAt, minutes, site } = session;
  const [weekday, date, month] = withWeekday(heldOn).split(' ');
  return (
    <li class={`tv-booking${heldOn === today ? ' tv-booking--today' : ''}`}>
      <p class="tv-booking__day">
        {heldOn === today ? 'today' : weekday!.slice(0, 3)} <strong>{date}</strong> {month!.slice(0, 3)}
      </p>
      <div class="tv-booking__what">
        <h3 class="govuk-heading-s">{module.name}</h3>
        <p>{[`${startsAt} to ${endsAt(startsAt, minutes)}`, site?.name].filter(Boolean).join(', ')}</p>
        {children}
        <Disclosure summary="Details" about={`of ${module.name}`} class="tv-not-printed">
          <dl class="tv-facts">
            <SessionFacts session={session} />
          </dl>
        </Disclosure>
        <div class="tv-not-printed">{toDo}</div>
      </div>
    </li>
  );
}
