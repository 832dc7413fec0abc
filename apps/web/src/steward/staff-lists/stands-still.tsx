import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { APPLY, type Import, READ_AGAIN } from './operations.js';
import { UndoButton } from './undo-list.js';
import { WithdrawList } from './withdraw-list.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** What was under way and stands still: why, and what can be done about it. */
export function StandsStill({ list, onDone }: Props) {
  const { change: apply, isSending: isSaving } = useChange(APPLY);
  const { change: readAgain, isSending: isReading } = useChange(READ_AGAIN);
  const [refusal, setRefusal] = useState<Refusal>();
  const told = async (asked: Promise<{ refusal: Refusal } | { data: object } | undefined>, words: string) => {
    setRefusal(undefined);
    const outcome = await asked;
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) onDone(words);
  };
  const goOn = () =>
    told(apply({ input: { importId: list.id, onlyGoodRows: true } }), 'It goes on with the good rows.');
  const again = () => told(readAgain({ input: { importId: list.id } }), 'It goes on.');
  const isPartlySaved = list.state === 'SAVING' && list.doneCount > 0;
  return (
    <div class="tv-list-save">
      {refusal && <Refused refusal={refusal} />}
      {list.state === 'SAVING' && (
        <button type="button" class="govuk-button" disabled={isSaving} onClick={goOn}>
          Go on with the good rows
        </button>
      )}
      {(list.state === 'READING' || list.state === 'COMPARING') && (
        <button type="button" class="govuk-button" disabled={isReading} onClick={again}>
          Have it go on
        </button>
      )}
      {list.state === 'UNDOING' && <UndoButton list={list} onDone={onDone} text="Have it go on" />}
      {isPartlySaved && <UndoButton list={list} onDone={onDone} text="Take back what is saved" />}
      {list.state !== 'UNDOING' && !isPartlySaved && <WithdrawList list={list} onDone={onDone} />}
    </div>
  );
}
