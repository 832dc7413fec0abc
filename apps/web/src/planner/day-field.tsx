import { ErrorAt, type FieldError } from '../parts/form-errors.js';

interface Props {
  field: 'on' | 'knownAt';
  label: string;
  hint: string;
  value: string;
  errors: FieldError[];
  onWritten: (day: string) => void;
}

/** A field for one day of the calendar. */
export function DayField({ field, label, hint, value, errors, onWritten }: Props) {
  const wrong = errors.some((error) => error.field === field);
  return (
    <div class={`govuk-form-group tv-plan-form__field${wrong ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-!-font-weight-bold" for={field}>
        {label}
      </label>
      <div class="govuk-hint" id={`${field}-hint`}>
        {hint}
      </div>
      <ErrorAt field={field} errors={errors} />
      <input
        class={`govuk-input${wrong ? ' govuk-input--error' : ''}`}
        id={field}
        name={field}
        type="date"
        value={value}
        aria-describedby={`${field}-hint${wrong ? ` ${field}-error` : ''}`}
        aria-invalid={wrong || undefined}
        onInput={({ currentTarget }) => onWritten(currentTarget.value)}
      />
    </div>
  );
}
