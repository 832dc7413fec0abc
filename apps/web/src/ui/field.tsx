import type { ComponentChildren } from 'preact';
import { errorAt, type FieldError } from './field-error.js';

/** What every field of a form has. */
export interface FieldProps {
  /** Of the input; what is wrong with it leads there. */
  id: string;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
}

interface Props extends FieldProps {
  /** The input, with the attributes that tie it to label, hint and error. */
  children: (control: ReturnType<typeof controlOf>) => ComponentChildren;
}

/** One labelled field of a form, with its hint and what is wrong with it. */
export function Field({ id, label, hint, errors, children }: Props) {
  return (
    <div class={groupClass(errors, id)}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint && (
        <p class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ErrorAt field={id} errors={errors} />
      {children(controlOf({ id, hint, errors }))}
    </div>
  );
}

/** Ties an input to its label, its hint and what is wrong with it. */
export function controlOf({ id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>) {
  const isWrong = errorAt(errors, id) !== undefined;
  return {
    id,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy({ id, hint, errors }),
  };
}

/** The ids of hint and error. */
export const describedBy = ({ id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>): string | undefined =>
  [hint && `${id}-hint`, errorAt(errors, id) && `${id}-error`].filter(Boolean).join(' ') || undefined;

export const groupClass = (errors: readonly FieldError[], id: string): string =>
  `govuk-form-group${errorAt(errors, id) ? ' govuk-form-group--error' : ''}`;

/** What is wrong, at the field; `controlOf` ties the input to it. */
export function ErrorAt({ field, errors }: { field: string; errors: readonly FieldError[] }) {
  const error = errorAt(errors, field);
  if (!error) return null;
  return (
    <p class="govuk-error-message" id={`${field}-error`}>
      <span class="govuk-visually-hidden">Error:</span> {error.says}
    </p>
  );
}
