import { ChoiceField } from '../../ui/choice-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { ANSWER_CORRECTION, type Correction } from './operations.js';

/** Whether it was corrected, and in which words that is told. Neither is chosen beforehand. */
export function AnswerForm({ correction, onDone }: { correction: Correction; onDone: () => void }) {
  const { onSubmit, trouble, errors, isSending } = useMutationForm(ANSWER_CORRECTION, {
    check: (form) => gapsIn(new FormData(form)),
    read: (form) => ({
      input: {
        correctionId: correction.id,
        outcome: form.get('outcome') === 'CORRECTED' ? ('CORRECTED' as const) : ('NOT_CORRECTED' as const),
        words: wordsIn(form),
      },
    }),
    fields: { words: 'words', outcome: 'outcome' },
    onDone,
  });
  return (
    <form class="tv-form" noValidate onSubmit={onSubmit}>
      {trouble}
      <p class="govuk-body">Put the record right first, where it is kept: an answer changes nothing by itself.</p>
      <ChoiceField
        id="outcome"
        name="outcome"
        legend="Was the record corrected?"
        options={[
          { value: 'CORRECTED', text: 'Yes, it says now what is right' },
          { value: 'NOT_CORRECTED', text: 'No, it stays as it is' },
        ]}
        chosen={[]}
        errors={errors}
      />
      <TextField
        id="words"
        name="words"
        errors={errors}
        label="What was corrected, or why not?"
        hint="They read it, and it stays beside what they asked."
        maxLength={2000}
      />
      <button class="govuk-button" disabled={isSending}>
        Answer
      </button>
    </form>
  );
}

const wordsIn = (form: FormData) => String(form.get('words') ?? '').trim();

const gapsIn = (form: FormData) => [
  ...(form.get('outcome') ? [] : [{ field: 'outcome', says: 'Say whether the record was corrected' }]),
  ...(wordsIn(form).length < 3 ? [{ field: 'words', says: 'Say what was corrected, or why not' }] : []),
];
