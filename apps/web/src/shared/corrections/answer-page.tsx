import { momentInWords } from '../words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { howFar, SUBJECT_NAMES } from './correction-words.js';
import { ANSWER_CORRECTION, CORRECTION, type Correction } from './operations.js';

/** What somebody said is wrong, and its answer. */
export const AnswerPage = ({ id, back }: { id: string; back: { to: string; text: string } }) => (
  <Page title="A request for correction" back={back}>
    <QueryView query={CORRECTION} variables={{ id }}>
      {({ correction }, again) => (
        <>
          <Title of={`${correction.practitioner.name} asks for a correction`} />
          <p class="govuk-body">
            {SUBJECT_NAMES[correction.subject]}
            {correction.about && `: ${correction.about}`}. Asked {momentInWords(correction.askedAt)}.
          </p>
          <p class="govuk-inset-text">{correction.said}</p>
          <p class="govuk-body" role="status">
            <strong>{howFar(correction)}.</strong>
          </p>
          {correction.answer && <p class="govuk-inset-text">{correction.answer}</p>}
          {!correction.answeredAt && <Answer correction={correction} onDone={again} />}
        </>
      )}
    </QueryView>
  </Page>
);

function Answer({ correction, onDone }: { correction: Correction; onDone: () => void }) {
  const { onSubmit, trouble, errors, isSending } = useMutationForm(ANSWER_CORRECTION, {
    check: (form) =>
      new FormData(form).get('words')!.toString().trim().length < 3
        ? [{ field: 'words', says: 'Say what was corrected, or why not' }]
        : [],
    read: (form) => ({
      input: {
        correctionId: correction.id,
        outcome: form.get('outcome') === 'CORRECTED' ? ('CORRECTED' as const) : ('NOT_CORRECTED' as const),
        words: form.get('words')!.toString().trim(),
      },
    }),
    fields: { words: 'words' },
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
          { value: 'CORRECTED', text: 'Yes' },
          { value: 'NOT_CORRECTED', text: 'No, it stays as it is' },
        ]}
        chosen={['CORRECTED']}
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
