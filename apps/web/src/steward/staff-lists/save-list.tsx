import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { counted } from '../../shared/words.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { APPLY, type Import, READ_AGAIN } from './operations.js';
import { KINDS, rowsOf, standsNow } from './words.js';

const wordsOf = (list: Pick<Import, 'state' | 'inWords'>) =>
  list.state === 'SAVED' ? `Saved. ${list.inWords} The same list again changes nothing.` : standsNow(list);

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** Saves what is shown: all of it, or the good rows alone. */
export function SaveList({ list, onDone }: Props) {
  const { change: apply, isSending } = useChange(APPLY);
  const { change: readAgain } = useChange(READ_AGAIN);
  const [refusal, setRefusal] = useState<Refusal>();
  const ready = rowsOf(list, 'ADDED') + rowsOf(list, 'CHANGED');
  const aside = rowsOf(list, 'DOUBTFUL') + rowsOf(list, 'REFUSED');

  async function save() {
    setRefusal(undefined);
    const outcome = await apply({ input: { importId: list.id, onlyGoodRows: aside > 0 } });
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) onDone(wordsOf(outcome.data.saveList));
  }
  async function compareAgain() {
    const outcome = await readAgain({ input: { importId: list.id } });
    if (outcome && 'refusal' in outcome) return setRefusal(outcome.refusal);
    setRefusal(undefined);
    onDone('Compared with the record as it is now.');
  }
  return (
    <div class="tv-list-save">
      {refusal && <Refused refusal={refusal} />}
      {refusal?.code === 'IMPORT_OUTDATED' && (
        <button type="button" class="govuk-button" onClick={compareAgain}>
          Compare it again
        </button>
      )}
      {ready > 0 && (
        <button type="button" class="govuk-button" disabled={isSending} onClick={save}>
          {isSending
            ? 'Saving …'
            : `Save the ${counted(ready, 'row')} that ${ready === 1 ? 'changes' : 'change'} something`}
        </button>
      )}
      <p class="govuk-body">
        {aside > 0 &&
          ready > 0 &&
          `${counted(aside, 'row')} that ${aside === 1 ? 'is' : 'are'} refused or in doubt ${aside === 1 ? 'stays' : 'stay'} aside, for the next list. `}
        {ready > 0 ? KINDS[list.kind].never : 'There is nothing to save.'}
      </p>
    </div>
  );
}
