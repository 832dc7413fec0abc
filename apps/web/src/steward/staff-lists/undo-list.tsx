import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { type Import, UNDO } from './operations.js';
import { KINDS, standsNow } from './words.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** Takes back what a list wrote, once it was said what that does. */
export const UndoList = (props: Props) => (
  <Disclosure summary="Undo this list">
    <p class="govuk-body">{KINDS[props.list.kind].undoing}</p>
    <UndoButton {...props} text="Take back what it wrote" />
  </Disclosure>
);

/** The button alone, where the page says why. */
export function UndoButton({ list, onDone, text }: Props & { text: string }) {
  const { change: undo, isSending } = useChange(UNDO);
  const [refusal, setRefusal] = useState<Refusal>();
  async function takeBack() {
    setRefusal(undefined);
    const outcome = await undo({ input: { importId: list.id } });
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) onDone(standsNow(outcome.data.undoList));
  }
  return (
    <>
      {refusal && <Refused refusal={refusal} />}
      <button type="button" class="govuk-button govuk-button--warning" disabled={isSending} onClick={takeBack}>
        {text}
      </button>
    </>
  );
}
