import { useState } from 'preact/hooks';
import type { Day } from '../graphql/graphql.js';
import { DayField, emptyIs } from '../ui/day-field.js';
import { writtenIn } from './field-errors.js';
import { ErrorSummary, type FieldError } from '../ui/error-summary.js';
import { type When, whenErrors } from './use-when.js';
import { inWords } from './words.js';

interface Props {
  when: When;
  today: Day;
  /** What is wrong with the days in the address. */
  errors: FieldError[];
  choose: (when: When) => void;
}

/** Another day, past or future; and, if wanted, as the record stood on some day. */
export function ChooseDay({ when, today, errors, choose }: Props) {
  const [mistyped, setMistyped] = useState<FieldError[]>([]);
  const shown = mistyped.length ? mistyped : errors;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = (event.currentTarget as HTMLFormElement).querySelectorAll('input');
    const [on = null, knownAt = null] = [...fields].map((field) => writtenIn(field) || null);
    const wrong = whenErrors({ on, knownAt });
    setMistyped(wrong);
    if (wrong.length === 0) choose({ on: on === today ? null : on, knownAt });
  };
  return (
    <details class="govuk-details tv-not-printed" open={Boolean(when.on || when.knownAt)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">See another day, past or future</span>
      </summary>
      <form class="tv-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={shown} />
        <div class="tv-form__row">
          <DayField field="on" label="Day" hint={emptyIs(today)} value={when.on ?? ''} errors={shown} />
          <DayField
            field="knownAt"
            label="As the record stood on (optional)"
            hint="Leave empty for all that is known now"
            value={when.knownAt ?? ''}
            errors={shown}
          />
          <button class="govuk-button">Show</button>
        </div>
        {(when.on || when.knownAt) && (
          <p class="govuk-body">
            <button
              type="button"
              class="tv-as-link"
              onClick={() => {
                setMistyped([]);
                choose({ on: null, knownAt: null });
              }}
            >
              Back to today, {inWords(today)}
            </button>
          </p>
        )}
      </form>
    </details>
  );
}
