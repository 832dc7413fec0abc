import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { LIFT_HOLD } from './operations.js';

interface Props {
  id: string;
  /** On whom it is. */
  name: string;
  onDone: (words: string) => void;
}

/** Lifts a hold, and says whose it is wherever it stands. */
export const LiftHold = ({ id, name, onDone }: Props) => (
  <ChangeForm
    summary={`Lift the hold on ${name}`}
    of={id}
    mutation={LIFT_HOLD}
    read={(form) => ({ input: { holdId: id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Lift it"
    onDone={() => onDone(`The hold on ${name} is lifted.`)}
  >
    {(field) => <ReasonField {...field('reason')} label={`Why is the hold on ${name} lifted?`} />}
  </ChangeForm>
);
