import { ErrorAt, type FieldError } from './error-summary.js';

interface Props {
  id: string;
  label: string;
  value: string;
  fill: (value: string) => void;
  errors: FieldError[];
  type?: 'date' | 'time';
  inputMode?: 'numeric';
  /** A list to choose from in place of an input. */
  options?: { value: string; text: string }[];
  /** What the list says where nothing is chosen. */
  empty?: string;
}

/** One labelled field of a form, with what is wrong with it. */
export function Field({ id, label, value, fill, errors, type, inputMode, options, empty = 'Choose' }: Props) {
  const wrong = errors.some(({ field }) => field === id);
  const both = {
    id,
    value,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? `${id}-error` : undefined,
  };
  return (
    <div class={`govuk-form-group ${wrong ? 'govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <ErrorAt field={id} errors={errors} />
      {options ? (
        <select
          {...both}
          class={`govuk-select ${wrong ? 'govuk-select--error' : ''}`}
          onChange={({ currentTarget }) => fill(currentTarget.value)}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...both}
          class={`govuk-input govuk-input--width-10 ${wrong ? 'govuk-input--error' : ''}`}
          type={type ?? 'text'}
          inputMode={inputMode}
          autoComplete="off"
          onInput={({ currentTarget }) => fill(currentTarget.value)}
        />
      )}
    </div>
  );
}
