import type { OneOf } from '../../graphql/graphql.js';
import { SUBJECTS } from '../../shared/corrections/correction-words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { AboutPiece } from './about-piece.js';
import { ASK_FOR_CORRECTION, type Sent } from './operations.js';

type Subject = OneOf<'CorrectionSubject'>;

interface Props {
  /** The piece of evidence or the post that it is about, where it was come from there. */
  evidenceId: string | null;
  postId: string | null;
  onDone: (sent: Sent) => void;
}

/** Says what is wrong. About one piece of evidence the part of the record is known. */
export function AskForm({ evidenceId, postId, onDone }: Props) {
  const known: Subject | null = evidenceId ? 'EVIDENCE' : postId ? 'POST' : null;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(ASK_FOR_CORRECTION, {
    check: (form) =>
      wordsIn(new FormData(form)).length < 3 ? [{ field: 'words', says: 'Say what is wrong, and what is right' }] : [],
    read: (form) => ({
      input: {
        ...{ subject: known ?? (String(form.get('subject')) as Subject), words: wordsIn(form) },
        ...{ evidenceId, postId },
      },
    }),
    fields: { words: 'words', subject: 'subject' },
    onDone: ({ askForCorrection }) => onDone(askForCorrection),
  });
  return (
    <form class="tv-form" noValidate onSubmit={onSubmit} aria-label="Say what is wrong">
      {trouble}
      {evidenceId && <AboutPiece id={evidenceId} />}
      {!known && (
        <ChoiceField
          id="subject"
          name="subject"
          legend="What is wrong?"
          options={Object.entries(SUBJECTS).map(([value, text]) => ({ value, text }))}
          chosen={['NAME']}
          errors={errors}
        />
      )}
      <TextField
        id="words"
        name="words"
        errors={errors}
        label="What is wrong, and what is right?"
        hint="Please name no child or family."
        maxLength={2000}
      />
      <button class="govuk-button" disabled={isSending}>
        Ask for a correction
      </button>
    </form>
  );
}

const wordsIn = (form: FormData) => String(form.get('words') ?? '').trim();
