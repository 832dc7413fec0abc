import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { TAKE_OFF_LIST, type Waiting } from './operations.js';

interface Props {
  wait: Waiting;
  sessionId: string;
  onDone: () => void;
}

/** Somebody who waits no longer, with why. */
export function TakeOffList({ wait: { id, practitioner }, sessionId, onDone }: Props) {
  const field = `off-${id}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(TAKE_OFF_LIST, {
    check: (form) =>
      reasonIn(new FormData(form)).length < 3
        ? [{ field, says: 'Say why they wait no longer, in 3 letters or more' }]
        : [],
    read: (form) => ({ sessionId, practitionerId: practitioner.id, reason: reasonIn(form) }),
    fields: { reason: field },
    onDone,
  });
  return (
    <Disclosure summary="Take off the list" about={practitioner.name}>
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <TextField
          id={field}
          name="reason"
          label="Why do they wait no longer?"
          hint="A few words, which stay on the record."
          errors={errors}
          maxLength={200}
        />
        <button class="govuk-button govuk-button--warning" disabled={isSending}>
          Take off the list
        </button>
      </form>
    </Disclosure>
  );
}

const reasonIn = (form: FormData) => String(form.get('reason')).trim();
