import type { TypedDocumentNode } from '@urql/core';
import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Refusal, refusalOf } from '../graphql/refusal.js';
import { ErrorSummary } from './error-summary.js';
import type { FieldError } from './field-error.js';
import { Refused } from './refused.js';
import { type Keyed, useChange } from './use-change.js';

/** Ids of fields on the page. */
type FieldIds = Readonly<Record<string, string>>;

interface Rules<Data, Variables extends Keyed> {
  /** What is wrong with what was filled in, before anything is sent. */
  check: (form: HTMLFormElement) => FieldError[];
  /** What is sent. */
  read: (form: FormData) => Omit<Variables, 'key'>;
  /** The id of the field for each name in the API's input that has one on this page. */
  fields?: FieldIds;
  /** The id of the field that a code of the API is about. */
  fieldOf?: FieldIds;
  onDone: (data: Data) => void;
}

/**
 * A form that changes something. What is wrong stands at the top and at its field, whether the page sees it or the API; while it is
 * being sent a second press does nothing.
 */
export function useMutationForm<Data, Variables extends Keyed>(
  mutation: TypedDocumentNode<Data, Variables>,
  { check, read, fields = {}, fieldOf = {}, onDone }: Rules<Data, Variables>,
) {
  const { change, isSending } = useChange(mutation);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();

  async function onSubmit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const wrong = check(form);
    setErrors(wrong);
    setRefusal(undefined);
    if (wrong.length > 0) return;
    const outcome = await change(read(new FormData(form)));
    if (!outcome) return;
    if ('data' in outcome) return onDone(outcome.data);
    const atFields = errorsIn(outcome.refusal, fields, fieldOf);
    setErrors(atFields);
    if (atFields.length === 0) setRefusal(outcome.refusal);
  }

  return {
    onSubmit,
    errors,
    isSending,
    /** What is wrong, for the top of the form; it takes the focus. */
    trouble: (
      <>
        <ErrorSummary errors={errors} />
        {refusal && <Refused refusal={refusal} />}
      </>
    ),
  };
}

/* All of them at fields, or none: a problem without a field would be lost. */
function errorsIn(refusal: Refusal, fields: FieldIds, fieldOf: FieldIds): FieldError[] {
  const about = fieldOf[refusal.code];
  if (about) return [{ field: about, says: refusal.says }];
  const problems = refusalOf(refusal, 'INPUT_INVALID')?.data.fields ?? [];
  const errors = problems.flatMap(({ path, problem }) => {
    const field = fields[path.split('.').at(-1) ?? ''];
    return field ? [{ field, says: problem }] : [];
  });
  return errors.length === problems.length ? errors : [];
}
