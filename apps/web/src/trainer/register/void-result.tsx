import { useChange } from '../../ui/use-change.js';
import { VOID_RESULT } from './operations.js';
import { WhyVoid } from './why-void.js';

interface Props {
  evidenceId: string;
  name: string;
  /** Reads the register again. */
  again: () => void;
}

/** A result is corrected by voiding it, with a reason; another can then be recorded. */
export function VoidResult({ evidenceId, name, again }: Props) {
  const { change } = useChange(VOID_RESULT);
  const voidIt = async (reason: string) => {
    const outcome = await change({ input: { evidenceId, reason } });
    if (outcome && 'refusal' in outcome) return outcome.refusal.says;
    again();
    return undefined;
  };
  return <WhyVoid id={`void-${evidenceId}`} action="Withdraw" of={`the result of ${name}`} voidIt={voidIt} />;
}
