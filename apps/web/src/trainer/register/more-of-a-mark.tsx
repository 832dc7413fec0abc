import { ErrorAt, type FieldError } from '../../ui/error-summary.js';

interface Props {
  id: string;
  label: string;
  value: string;
  type: (typed: string) => void;
  errors: FieldError[];
  class?: string;
  inputMode?: 'numeric';
  list?: string;
  maxLength?: number;
}

/** What a mark needs besides: minutes, or a reason. */
export function More({ id, label, type, errors, class: width = '', ...input }: Props) {
  const wrong = errors.some(({ field }) => field === id);
  return (
    <div class="tv-on-roll__more">
      <label for={id}>{label}</label>
      <ErrorAt field={id} errors={errors} />
      <input
        {...input}
        id={id}
        class={`govuk-input ${width} ${wrong ? 'govuk-input--error' : ''}`}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        autoComplete="off"
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </div>
  );
}
