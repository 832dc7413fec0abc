import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  /** Where the form is read by names. */
  name?: string;
  value?: string;
  /** For a form that holds what is written itself; left out, `value` is what stands there at first. */
  fill?: (value: string) => void;
  type?: 'text' | 'time' | 'password';
  inputMode?: 'numeric';
  width?: 10 | 20;
  maxLength?: number;
}

/** A line of text. */
export const TextField = ({ id, label, hint, errors, value = '', fill, width, type = 'text', ...rest }: Props) => (
  <Field id={id} label={label} hint={hint} errors={errors}>
    {(control) => (
      <input
        {...control}
        {...rest}
        {...(fill ? { value } : { defaultValue: value })}
        class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${errorAt(errors, id) ? ' govuk-input--error' : ''}`}
        type={type}
        autoComplete="off"
        spellcheck={false}
        onInput={fill && (({ currentTarget }) => fill(currentTarget.value))}
      />
    )}
  </Field>
);
