import type { OneOf } from '../../graphql/graphql.js';
import { evidenceWord } from '../../shared/evidence-kinds.js';
import { counted, inWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import { Place } from './place.js';
import type { Step, StepSession } from './operations.js';

const GIVERS: Record<OneOf<'EvidenceGiver'>, string> = {
  LINE_MANAGER_OR_TEAM_LEADER: 'your line manager or team leader',
  SESSION_TRAINER: 'the trainer of the session',
};

/** One thing to do, who can give the evidence and, where it is a session, when, where and my place. */
export const StepCard = ({ step, onDone }: { step: Step; onDone: (says: string) => void }) => (
  <li class="tv-step">
    <p class="govuk-body">
      <strong>{step.inWords}</strong>
    </p>
    <dl class="tv-facts">
      <Fact name="Evidence">
        {evidenceWord(step.evidenceKind)}, from {GIVERS[step.whoMayGive]}
      </Fact>
      {step.session && <SessionFacts session={step.session} />}
    </dl>
    {step.session && <Place session={step.session} isBooked={step.isBooked} onDone={onDone} />}
  </li>
);

const SessionFacts = ({ session }: { session: StepSession }) => (
  <>
    <Fact name="When">
      {inWords(session.heldOn)}, {session.startsAt}, for {howLong(session.minutes)}
    </Fact>
    <Fact name="Where">{session.site?.name ?? 'Not said yet'}</Fact>
    <Fact name="Organised by">{session.organiser.name}</Fact>
    <Fact name="Places left">
      {session.capacity - session.booked} of {session.capacity}
    </Fact>
  </>
);

const howLong = (minutes: number) =>
  [minutes >= 60 ? counted(Math.floor(minutes / 60), 'hour') : '', minutes % 60 ? counted(minutes % 60, 'minute') : '']
    .filter(Boolean)
    .join(' ');
