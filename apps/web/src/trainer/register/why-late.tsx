import { inWords } from '../../shared/words.js';
import { errorAt, type FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';
import { LATE_REASON } from './sending.js';
import type { OpenRegister } from './use-register.js';

interface Props {
  register: OpenRegister;
  errors: FieldError[];
}

/** Asks once for all that is saved why it is so late, where the register has closed. */
export function WhyLate({ register: { saved, lateReason, setLateReason }, errors }: Props) {
  if (!saved.hasClosed && !errorAt(errors, LATE_REASON)) return null;
  return (
    <div class="tv-not-printed">
      <TextField
        id={LATE_REASON}
        label="Why it is marked or changed so late"
        hint={`This register closed on ${inWords(saved.closesOn)}. The people are told what you change, and why.`}
        errors={errors}
        value={lateReason}
        fill={setLateReason}
        maxLength={200}
      />
    </div>
  );
}
