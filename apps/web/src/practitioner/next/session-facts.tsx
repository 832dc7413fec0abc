import { lengthInWords } from '../../shared/session-hours.js';
import { inWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import type { StepSession } from './operations.js';

/** When, where and with whom a session is, and how many places are left. */
export const SessionFacts = ({ session, isBooked = false }: { session: StepSession; isBooked?: boolean }) => (
  <>
    <Fact name="When">
      {inWords(session.heldOn)}, {session.startsAt}, for {lengthInWords(session.minutes)}
    </Fact>
    <Fact name="Where">{session.site?.name ?? 'Not said yet'}</Fact>
    <Fact name="Organised by">{session.organiser.name}</Fact>
    {!isBooked && (
      <Fact name="Places left">
        {session.capacity - session.booked} of {session.capacity}
        {session.waiting > 0 && `; ${session.waiting} waiting`}
      </Fact>
    )}
  </>
);

/** Which session it is: Home visiting, 23 November 2026 at 13:15. */
export const sessionInWords = ({ module, heldOn, startsAt }: StepSession) =>
  `${module.name}, ${inWords(heldOn)} at ${startsAt}`;
