import type { Day } from '../graphql/graphql.js';
import { ErrorAt, type FieldError } from './error-summary.js';
import { inWords } from '../shared/words.js';

interface Props {
  /** The id of the input. */
  field: string;
  name?: string;
  label: string;
  hint?: string;
  value: string;
  errors: FieldError[];
  /** For a form that holds what is written itself. */
  onWritten?: (day: string) => void;
}

/** A field for one day of the calendar. */
export function DayField({ field, name = field, label, hint, value, errors, onWritten }: Props) {
  const wrong = errors.some((error) => error.field === field);
  const describedBy = [hint && `${field}-hint`, wrong && `${field}-error`].filter(Boolean).join(' ');
  const held = onWritten
    ? { value, onInput: (event: InputEvent) => onWritten((event.currentTarget as HTMLInputElement).value) }
    : { defaultValue: value };
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-label--s" for={field}>
        {label}
      </label>
      {hint && (
        <p class="govuk-hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <ErrorAt field={field} errors={errors} />
      <input
        {...held}
        class={`govuk-input govuk-input--width-10${wrong ? ' govuk-input--error' : ''}`}
        type="date"
        id={field}
        name={name}
        max="2199-12-31"
        aria-describedby={describedBy || undefined}
      />
    </div>
  );
}

/** What an emptied field means on every page that answers for a day. */
export const emptyIs = (today: Day) => `Empty is today, ${inWords(today)}`;
