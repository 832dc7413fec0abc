import { useLayoutEffect, useRef } from 'preact/hooks';
import { useErrorInTitle } from './document-title.js';
import type { FieldError } from './field-error.js';

/** All that is wrong with a form, at the top; each line leads to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useErrorInTitle(errors.length > 0);
  useLayoutEffect(() => box.current?.focus(), [errors]);
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
