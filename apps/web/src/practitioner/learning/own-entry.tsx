import { Disclosure } from '../../ui/disclosure.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { EntryFile } from './entry-file.js';
import { LearningForm } from './learning-form.js';
import { type Learning, REMOVE_LEARNING } from './operations.js';

interface Props {
  entry: Learning;
  onDone: (says: string) => void;
}

/** What can be done about something that one added oneself. */
export const OwnEntry = ({ entry, onDone }: Props) => (
  <Disclosure summary={`Change or remove “${entry.title}”`} class="tv-not-printed" isFramed>
    <LearningForm entry={entry} onDone={onDone} />
    <EntryFile entry={entry} onDone={onDone} />
    <Remove entry={entry} onDone={onDone} />
  </Disclosure>
);

function Remove({ entry: { id, title }, onDone }: Props) {
  const { onSubmit, trouble, isSending } = useMutationForm(REMOVE_LEARNING, {
    check: () => [],
    read: () => ({ input: { learningId: id } }),
    onDone: () => onDone(`“${title}” is removed, and what you wrote about it is gone.`),
  });
  return (
    <form noValidate onSubmit={onSubmit} aria-label={`Remove ${title}`}>
      {trouble}
      <button class="govuk-button govuk-button--warning" disabled={isSending}>
        Remove it for good
      </button>
    </form>
  );
}
