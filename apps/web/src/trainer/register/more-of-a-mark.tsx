import { errorAt, type FieldError } from '../../ui/field-error.js';
import { controlOf, ErrorAt } from '../../ui/field.js';

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
  return (
    <div class="tv-on-roll__more">
      <label for={id}>{label}</label>
      <ErrorAt field={id} errors={errors} />
      <input
        {...input}
        {...controlOf({ id, errors })}
        class={`govuk-input ${width} ${errorAt(errors, id) ? 'govuk-input--error' : ''}`}
        autoComplete="off"
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </div>
  );
}
