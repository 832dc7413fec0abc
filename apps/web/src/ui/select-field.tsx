import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  name?: string;
  /** The id of what is chosen. */
  value: string;
  /** For a form that holds what is chosen itself; left out, `value` is what is chosen at first. */
  fill?: (value: string) => void;
  options: readonly { id: string; name: string }[];
  /** What the list says where nothing is chosen. */
  empty?: string;
  isDisabled?: boolean;
}

/** One of a list. */
export const SelectField = ({
  id,
  label,
  hint,
  errors,
  name,
  value,
  fill,
  options,
  empty = 'Choose',
  isDisabled,
}: Props) => (
  <Field id={id} label={label} hint={hint} errors={errors}>
    {(control) => (
      <select
        {...control}
        name={name}
        disabled={isDisabled}
        value={fill && value}
        class={`govuk-select${errorAt(errors, id) ? ' govuk-select--error' : ''}`}
        onChange={fill && (({ currentTarget }) => fill(currentTarget.value))}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
