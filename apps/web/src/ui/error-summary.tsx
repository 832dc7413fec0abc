import { useEffect, useRef } from 'preact/hooks';

/** What is wrong with one field of a form; `field` is the id of its input. */
export interface FieldError {
  field: string;
  says: string;
}

/** All that is wrong with a form, at the top; each line leads to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {errors.map(({ field, says }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={toField(field)}>
              {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const toField = (field: string) => (event: Event) => {
  event.preventDefault();
  document.getElementById(field)?.focus();
};

/** The same, at the field; name its id, `<field>-error`, in the field's aria-describedby. */
export function ErrorAt({ field, errors }: { field: string; errors: FieldError[] }) {
  const error = errors.find((one) => one.field === field);
  if (!error) return null;
  return (
    <p class="govuk-error-message" id={`${field}-error`}>
      <span class="govuk-visually-hidden">Error:</span> {error.says}
    </p>
  );
}
