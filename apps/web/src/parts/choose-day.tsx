import { useState } from 'preact/hooks';
import type { Day } from '../graphql/graphql.js';
import { ErrorAt, ErrorSummary, type FieldError } from './form-errors.js';
import { inWords } from './words.js';

export interface When {
  on: string | null;
  knownAt: string | null;
}

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
    const form = event.currentTarget as HTMLFormElement;
    const fields = [...form.querySelectorAll('input')];
    const wrong = fields.filter(({ validity }) => !validity.valid).map(({ id }) => notADay(id));
    setMistyped(wrong);
    const [on, knownAt] = fields.map(({ value }) => value || null);
    if (wrong.length === 0) choose({ on: on === today ? null : on!, knownAt: knownAt! });
  };
  return (
    <details class="govuk-details tv-not-printed" open={Boolean(when.on || when.knownAt)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">See another day, past or future</span>
      </summary>
      <form class="tv-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={shown} />
        <div class="tv-form__row">
          <DayField id="on" label="Day" hint="Past or to come" value={when.on ?? today} errors={shown} />
          <DayField
            id="knownAt"
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

/** The same words whether it was typed here or came with the address. */
export const notADay = (field: string): FieldError => ({
  field,
  says:
    field === 'on' ? 'The day must be a day of the calendar' : 'The day of the record must be a day of the calendar',
});

interface DayFieldProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  errors: FieldError[];
}

function DayField({ id, label, hint, value, errors }: DayFieldProps) {
  const wrong = errors.some(({ field }) => field === id);
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <p class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ErrorAt field={id} errors={errors} />
      <input
        class={`govuk-input govuk-input--width-10${wrong ? ' govuk-input--error' : ''}`}
        type="date"
        id={id}
        max="9999-12-30"
        key={value}
        defaultValue={value}
        aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
      />
    </div>
  );
}
