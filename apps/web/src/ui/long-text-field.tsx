import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  name: string;
  value?: string;
  maxLength: number;
}

/** Text of several lines. */
export const LongTextField = ({ id, label, hint, errors, value = '', ...rest }: Props) => (
  <Field id={id} label={label} hint={hint} errors={errors}>
    {(control) => (
      <textarea
        {...control}
        {...rest}
        defaultValue={value}
        rows={5}
        class={`govuk-textarea${errorAt(errors, id) ? ' govuk-textarea--error' : ''}`}
      />
    )}
  </Field>
);
