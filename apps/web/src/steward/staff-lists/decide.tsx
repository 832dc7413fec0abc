import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { ChoiceField } from '../../ui/choice-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { FIELD_WORDS } from './field-words.js';
import { type Import, type Row, SAY_WHO } from './operations.js';

interface Props {
  row: Row;
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

const NEW = 'new';

/** A row that might be about somebody we know: what it says beside who is called so, and who it is. */
export function Decide({ row: { line, name, cells, namesakes, notes }, list, onDone }: Props) {
  const field = `who-${line}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(SAY_WHO, {
    check: (form) => (new FormData(form).get(field) ? [] : [{ field, says: 'Say who it is' }]),
    read: (form) => {
      const who = String(form.get(field));
      return { input: { importId: list.id, line, practitionerId: who === NEW ? null : who } };
    },
    fields: {},
    onDone: () => onDone(`Said of line ${line}: who ${name} is.`),
  });
  return (
    <section class="tv-decide" aria-label={`Line ${line}: ${name}`}>
      <div>
        <h3 class="govuk-heading-s">In the list, line {line}</h3>
        <ul class="govuk-list">
          {cells
            .filter(({ text }) => text !== '')
            .map((cell) => (
              <li key={cell.field}>
                {FIELD_WORDS[cell.field]}: <strong>{cell.text}</strong>
              </li>
            ))}
        </ul>
        {notes.map(({ field: about, says }) => (
          <p key={about} class="govuk-body">
            {says}
          </p>
        ))}
        {namesakes.map(({ practitioner: { id, name: called } }) => (
          <p key={id} class="govuk-body">
            <Link class="govuk-link" href={`/desk/people/${id}`}>
              {called} on the record
            </Link>
          </p>
        ))}
      </div>
      {list.state === 'SHOWN' && (
        <form noValidate onSubmit={onSubmit}>
          {trouble}
          <ChoiceField
            id={field}
            name={field}
            legend={`Who is ${name}?`}
            errors={errors}
            chosen={[]}
            isSmall
            options={[
              ...namesakes.map(({ practitioner, posts }) => ({
                value: practitioner.id,
                text: `${practitioner.name}, on the record`,
                hint: posts.join('; ') || undefined,
              })),
              {
                value: NEW,
                text: list.kind === 'STAFF' ? 'Somebody else: a new person' : 'Somebody else: the number is wrong',
              },
            ]}
          />
          <button class="govuk-button govuk-button--secondary" disabled={isSending}>
            Say so<span class="govuk-visually-hidden"> of line {line}</span>
          </button>
        </form>
      )}
    </section>
  );
}
