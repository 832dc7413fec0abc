import { useEffect, useState } from 'preact/hooks';
import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';
import { readDay, shownDay } from './typed-day.js';

interface Props extends FieldProps {
  name?: string;
  /** YYYY-MM-DD, or what was typed instead. */
  value: string;
  /** For a form that holds what is written itself; left out, `value` is what stands there at first. */
  fill?: (day: string) => void;
}

/** A field for one day of the calendar, typed as people write it; the form is sent YYYY-MM-DD, or what is no day as it was typed. */
export function DayField({ id, name = id, label, hint, errors, value, fill }: Props) {
  const [typed, setTyped] = useState(shownDay(value));
  useEffect(() => {
    if (readDay(typed) !== value) setTyped(shownDay(value));
  }, [value]);
  const type = (text: string) => {
    setTyped(text);
    fill?.(readDay(text));
  };
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => (
        <>
          <input
            {...control}
            value={typed}
            class={`govuk-input govuk-input--width-10${errorAt(errors, id) ? ' govuk-input--error' : ''}`}
            autocomplete="off"
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onBlur={() => setTyped(shownDay(readDay(typed)))}
          />
          <input type="hidden" name={name} value={readDay(typed)} />
        </>
      )}
    </Field>
  );
}

/** The day in a field of a form: YYYY-MM-DD, what was typed instead, or nothing. */
export const dayIn = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '');
