import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { type Import, WITHDRAW } from './operations.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** Lets go of a list of which nothing is saved, once it was said what that does. */
export function WithdrawList({ list, onDone }: Props) {
  const { change: withdraw, isSending } = useChange(WITHDRAW);
  const [refusal, setRefusal] = useState<Refusal>();
  async function letGo() {
    setRefusal(undefined);
    const outcome = await withdraw({ input: { importId: list.id } });
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) onDone('Withdrawn: nothing was saved, and the file is forgotten.');
  }
  return (
    <Disclosure summary="Withdraw this list">
      {refusal && <Refused refusal={refusal} />}
      <p class="govuk-body">
        Nothing of it is saved. Its file is forgotten, with all that was said of its rows; send it again to begin anew.
      </p>
      <button type="button" class="govuk-button govuk-button--warning" disabled={isSending} onClick={letGo}>
        Withdraw it
      </button>
    </Disclosure>
  );
}
