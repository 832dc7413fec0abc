import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { Refusal } from '../../graphql/refusal.js';
import { useMe, useToday } from '../../shared/me.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { errorAt, type FieldError } from '../../ui/field-error.js';
import { Field } from '../../ui/field.js';
import { Refused } from '../../ui/refused.js';
import { SelectField } from '../../ui/select-field.js';
import { useChange } from '../../ui/use-change.js';
import { sendFile } from '../../shared/send-file.js';
import { isDay } from '../../shared/words.js';
import { type ListKind, READ_LIST } from './operations.js';
import { KINDS } from './words.js';

interface Props {
  agencies: readonly { id: string; name: string }[];
  /** Of what and whose it is, where a link said so. */
  kind: ListKind | null;
  agencyId: string | null;
}

/** A list to send: of what and whose it is, as of which day, and the file. What it would change is the next page. */
export function SendList({ agencies, agencyId: chosenAgency, kind: chosenKind }: Props) {
  const me = useMe();
  const today = useToday();
  const [, go] = useLocation();
  const { change } = useChange(READ_LIST);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const [kind, setKind] = useState<ListKind>(chosenKind ?? 'STAFF');
  const asked = useRef<HTMLFormElement>(null);
  // Whoever came by a link to send a certain list goes on at its file.
  useLayoutEffect(() => {
    if (chosenKind) asked.current?.querySelector<HTMLInputElement>('#file')?.focus();
  }, []);
  const { isOfEmployer, dayHint } = KINDS[kind];

  async function submit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const agencyId = isOfEmployer ? String(new FormData(form).get('agency')) : null;
    const listedOn = dayIn(form, 'listedOn');
    const file = new FormData(form).get('file') as File;
    const wrong = wrongIn({ agencyId, listedOn, file, today });
    setErrors(wrong);
    setRefusal(undefined);
    if (wrong.length > 0) return;
    setSending(true);
    const outcome = await sendThenRead(file, { kind, agencyId, listedOn });
    setSending(false);
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) go(`/desk/staff-lists/${outcome.data.readList.id}`);
  }

  async function sendThenRead(file: File, list: { kind: ListKind; agencyId: string | null; listedOn: string }) {
    const { accountId } = me;
    const sent = await sendFile<{ id: string }>({ path: '/files', method: 'POST', file, accountId });
    return 'refusal' in sent ? sent : change({ input: { fileId: sent.data.id, ...list } });
  }

  return (
    <form class="tv-form" noValidate onSubmit={submit} aria-label="Send a list" ref={asked}>
      <ErrorSummary errors={errors} />
      {refusal && <Refused refusal={refusal} />}
      <ChoiceField
        id="kind"
        name="kind"
        legend="What is it a list of?"
        errors={errors}
        chosen={[kind]}
        choose={(value) => setKind(value as ListKind)}
        isSmall
        options={Object.entries(KINDS).map(([value, { of, hint }]) => ({ value, text: of, hint }))}
      />
      <div class="tv-form__row">
        {isOfEmployer && (
          <SelectField
            id="agency"
            name="agency"
            label="Whose list is it?"
            errors={errors}
            value={chosenAgency ?? ''}
            options={agencies}
          />
        )}
        <DayField id="listedOn" label="As of which day?" hint={dayHint} errors={errors} value={today} />
      </div>
      <Field id="file" label="The file" hint="A CSV file or an Excel workbook, 25 MB at most" errors={errors}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,.xlsx"
            class={`govuk-file-upload${errorAt(errors, 'file') ? ' govuk-file-upload--error' : ''}`}
          />
        )}
      </Field>
      <button class="govuk-button" disabled={isSending}>
        {isSending ? 'Reading it …' : 'See what it would change'}
      </button>
    </form>
  );
}

interface Filled {
  agencyId: string | null;
  listedOn: string;
  file: File;
  today: string;
}

function wrongIn({ agencyId, listedOn, file, today }: Filled): FieldError[] {
  const errors: FieldError[] = [];
  if (agencyId === '') errors.push({ field: 'agency', says: 'Choose whose list it is' });
  if (!isDay(listedOn)) errors.push({ field: 'listedOn', says: 'Enter the day as of which the list is' });
  else if (listedOn > today) errors.push({ field: 'listedOn', says: 'The day must be today or before' });
  if (file.size === 0) errors.push({ field: 'file', says: file.name ? 'This file is empty' : 'Choose a file' });
  return errors;
}
