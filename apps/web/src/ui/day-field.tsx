import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  name?: string;
  value: string;
  /** For a form that holds what is written itself; left out, `value` is what stands there at first. */
  fill?: (day: string) => void;
}

/** A field for one day of the calendar. */
export const DayField = ({ id, name = id, label, hint, errors, value, fill }: Props) => (
  <Field id={id} label={label} hint={hint} errors={errors}>
    {(control) => (
      <input
        {...control}
        {...(fill ? { value } : { defaultValue: value })}
        class={`govuk-input govuk-input--width-10${errorAt(errors, id) ? ' govuk-input--error' : ''}`}
        type="date"
        name={name}
        max="2199-12-31"
        onInput={fill && (({ currentTarget }) => fill(currentTarget.value))}
      />
    )}
  </Field>
);

/** What stands in the field for a day. What the browser cannot make sense of is no value, but it says so. */
export function dayIn({ elements }: HTMLFormElement, name: string): string {
  const input = elements.namedItem(name);
  if (!(input instanceof HTMLInputElement)) return '';
  return input.validity.badInput ? 'unreadable' : input.value;
}
