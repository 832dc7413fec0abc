import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { useMe } from '../../shared/me.js';
import { sendFile } from '../../shared/send-file.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { Field } from '../../ui/field.js';
import { Refused } from '../../ui/refused.js';
import { fileInWords, pathOf } from './file-in-words.js';
import type { Learning } from './operations.js';

interface Props {
  entry: Learning;
  onDone: (says: string) => void;
}

/** The file beside something that one added oneself: to save, to put there or another in its place, to take away. */
export function EntryFile({ entry: { id, title, file }, onDone }: Props) {
  const { accountId } = useMe();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const at = `file-${id}`;

  async function ask(method: 'PUT' | 'DELETE', says: string, chosen?: File) {
    if (isSending) return false;
    setErrors([]);
    setRefusal(undefined);
    setSending(true);
    const outcome = await sendFile({ path: pathOf(id), method, file: chosen, accountId });
    setSending(false);
    const isDone = !('refusal' in outcome);
    if (isDone) onDone(says);
    else setRefusal(outcome.refusal);
    return isDone;
  }

  async function put(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const chosen = new FormData(form).get('file') as File;
    if (chosen.size === 0) return setErrors([{ field: at, says: 'Choose a file' }]);
    const isDone = await ask('PUT', `“${chosen.name}” is beside “${title}”. Only you see it.`, chosen);
    // Or the field would name as another file the one that is there.
    if (isDone) form.reset();
  }

  return (
    <>
      <form class="tv-form" noValidate onSubmit={put} aria-label={`The file beside ${title}`}>
        <ErrorSummary errors={errors} />
        {refusal && <Refused refusal={refusal} />}
        {file && (
          <p class="govuk-body">
            <a href={pathOf(id)} download={file.name} class="govuk-link">
              {fileInWords(file)}
            </a>{' '}
            is beside it.
          </p>
        )}
        <Field
          id={at}
          label={file ? 'Another file in its place' : 'A file beside it, such as the certificate'}
          hint="A PDF document or a picture (PNG, JPEG), 5 MB at most. Only you see it."
          errors={errors}
        >
          {(control) => (
            <input {...control} type="file" name="file" accept=".pdf,.png,.jpg,.jpeg" class="govuk-file-upload" />
          )}
        </Field>
        <button class="govuk-button govuk-button--secondary" disabled={isSending}>
          {isSending ? 'Sending it …' : 'Put the file beside it'}
        </button>
      </form>
      {file && (
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={isSending}
          onClick={() => void ask('DELETE', `“${file.name}” is taken away from “${title}”.`)}
        >
          Take the file away
        </button>
      )}
    </>
  );
}
