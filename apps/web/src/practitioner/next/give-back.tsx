import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { CANCEL_BOOKING, type StepSession } from './operations.js';

/** A place given back says why, so that whoever runs the session can offer it to somebody else. */
export function GiveBack({ session, onGivenBack }: { session: StepSession; onGivenBack: () => void }) {
  const field = `reason-${session.id}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(CANCEL_BOOKING, {
    check: (form) =>
      reasonIn(new FormData(form)).length < 3
        ? [{ field, says: 'Say why you give your place back, in 3 letters or more' }]
        : [],
    read: (form) => ({ sessionId: session.id, reason: reasonIn(form) }),
    fields: { reason: field },
    onDone: onGivenBack,
  });
  return (
    <Disclosure summary="Give your place back, saying why" about={`on ${session.module.name}`}>
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <TextField
          id={field}
          name="reason"
          label="Why do you give it back?"
          hint="A few words, such as “on leave that day”. They stay with your place on the record. Please name no child or family."
          errors={errors}
          maxLength={200}
        />
        <button class="govuk-button govuk-button--warning" disabled={isSending}>
          Give my place back
        </button>
      </form>
    </Disclosure>
  );
}

const reasonIn = (form: FormData) => String(form.get('reason')).trim();
