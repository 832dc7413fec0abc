import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { CANCEL_BOOKING, STOP_WAITING, type StepSession } from './operations.js';

interface Props {
  /** A place that I have, or my turn on a waiting list. */
  what: keyof typeof WORDS;
  session: StepSession;
  onDone: () => void;
}

const WORDS = {
  place: {
    mutation: CANCEL_BOOKING,
    summary: 'Give your place back, saying why',
    label: 'Why do you give it back?',
    missing: 'Say why you give your place back, in 3 letters or more',
    button: 'Give my place back',
  },
  wait: {
    mutation: STOP_WAITING,
    summary: 'Wait no longer, saying why',
    label: 'Why do you leave the list?',
    missing: 'Say why you leave the list, in 3 letters or more',
    button: 'Leave the waiting list',
  },
} as const;

/** Whoever lets go of a place says why, so that whoever runs the session knows. */
export function LetGo({ what, session, onDone }: Props) {
  const { mutation, summary, label, missing, button } = WORDS[what];
  const field = `reason-${session.id}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm<
    unknown,
    { sessionId: string; reason: string; key: string }
  >(mutation, {
    check: (form) => (reasonIn(new FormData(form)).length < 3 ? [{ field, says: missing }] : []),
    read: (form) => ({ sessionId: session.id, reason: reasonIn(form) }),
    fields: { reason: field },
    onDone,
  });
  return (
    <Disclosure summary={summary} about={`on ${session.module.name}`}>
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <TextField
          id={field}
          name="reason"
          label={label}
          hint="A few words, such as “on leave that day”. They stay on the record. Please name no child or family."
          errors={errors}
          maxLength={200}
        />
        <button class="govuk-button govuk-button--warning" disabled={isSending}>
          {button}
        </button>
      </form>
    </Disclosure>
  );
}

const reasonIn = (form: FormData) => String(form.get('reason')).trim();
