import type { OneOf } from '../../graphql/graphql.js';
import { evidenceWord } from '../../shared/evidence-kinds.js';
import { Fact } from '../../ui/fact.js';
import { Place } from './place.js';
import type { Step } from './operations.js';
import { SessionFacts } from './session-facts.js';

const GIVERS: Record<OneOf<'EvidenceGiver'>, string> = {
  LINE_MANAGER_OR_TEAM_LEADER: 'your line manager or team leader',
  SESSION_TRAINER: 'the trainer of the session',
};

interface Props {
  step: Step;
  /** Says what was done about my place; left out where nothing is to be done. */
  onDone?: (says: string) => void;
}

/** One thing to do, who can give the evidence and, where it is a session, when, where and my place. */
export const StepCard = ({ step, onDone }: Props) => (
  <li class="tv-step">
    <p class="govuk-body">
      <strong>{step.inWords}</strong>
    </p>
    <dl class="tv-facts">
      <Fact name="Evidence">
        {evidenceWord(step.evidenceKind)}, from {GIVERS[step.whoMayGive]}
      </Fact>
      {step.session && <SessionFacts session={step.session} isBooked={step.isBooked} />}
    </dl>
    {step.session && onDone && <Place session={step.session} step={step} onDone={onDone} />}
  </li>
);
