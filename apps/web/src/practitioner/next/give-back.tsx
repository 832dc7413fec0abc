import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { graphql } from '../../graphql/graphql.js';
import { refusalIn } from '../../graphql/refusal.js';
import { ErrorAt, ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import type { StepSession } from './operations.js';

const CANCEL_BOOKING = graphql(`
  mutation CancelBooking($sessionId: ID!, $reason: String!) {
    cancelBooking(sessionId: $sessionId, reason: $reason)
  }
`);

/** A place given back says why, so that whoever runs the session can offer it to somebody else. */
export function GiveBack({ session, onGivenBack }: { session: StepSession; onGivenBack: () => void }) {
  const [{ fetching, error }, cancel] = useMutation(CANCEL_BOOKING);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const field = `reason-${session.id}`;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason')).trim();
    if (reason.length < 3)
      return setErrors([{ field, says: 'Say why you give your place back, in 3 letters or more' }]);
    setErrors([]);
    const { error: refused } = await cancel({ sessionId: session.id, reason });
    if (!refused) onGivenBack();
  };
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Give your place back<span class="govuk-visually-hidden"> on {session.module}</span>
        </span>
      </summary>
      <form class="govuk-details__text" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        {error && <Refused refusal={refusalIn(error)} />}
        <div class={`govuk-form-group${errors.length ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for={field}>
            Why?
          </label>
          <p class="govuk-hint" id={`${field}-hint`}>
            The trainer can read it. Please name no child or family.
          </p>
          <ErrorAt field={field} errors={errors} />
          <input
            class={`govuk-input${errors.length ? ' govuk-input--error' : ''}`}
            id={field}
            name="reason"
            maxLength={200}
            aria-describedby={`${field}-hint${errors.length ? ` ${field}-error` : ''}`}
          />
        </div>
        <button class="govuk-button govuk-button--warning" disabled={fetching}>
          Give my place back
        </button>
      </form>
    </details>
  );
}
