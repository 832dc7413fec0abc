import { ErrorAt, type FieldError } from '../parts/form-errors.js';

interface Props {
  /** The id of the input. */
  field: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  errors: FieldError[];
}

export function DayField({ field, name, label, hint, value, errors }: Props) {
  const wrong = errors.some((error) => error.field === field);
  const describedBy = [hint && `${field}-hint`, wrong && `${field}-error`].filter(Boolean).join(' ');
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
        class={`govuk-input govuk-input--width-10${wrong ? ' govuk-input--error' : ''}`}
        type="date"
        id={field}
        name={name}
        max="9999-12-30"
        defaultValue={value}
        aria-describedby={describedBy || undefined}
      />
    </div>
  );
}
