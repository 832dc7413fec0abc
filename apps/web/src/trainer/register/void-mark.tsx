import { useChange } from '../../ui/use-change.js';
import type { Row } from './marks.js';
import { VOID_MARK } from './operations.js';
import type { OpenRegister } from './use-register.js';
import { WhyVoid } from './why-void.js';

interface Props {
  row: Row;
  register: OpenRegister;
}

/** Voids a saved mark, with a reason, and all that came of it; a walk-in goes from the register with it. */
export function VoidMark({ row: { id, name, walkIn }, register }: Props) {
  const { change } = useChange(VOID_MARK);
  const voidIt = async (reason: string) => {
    const input = { sessionId: register.sessionId, version: register.saved.version, practitionerIds: [id], reason };
    const outcome = await change({ input });
    if (!outcome) return undefined;
    if ('refusal' in outcome) return outcome.refusal.says;
    register.show(outcome.data.voidRegister, walkIn ? `${name} is removed.` : `The mark of ${name} is withdrawn.`);
    return undefined;
  };
  const [action, of] = walkIn ? ['Remove', name] : ['Withdraw', `the mark of ${name}`];
  return <WhyVoid id={`void-mark-${id}`} action={action} of={of} voidIt={voidIt} />;
}
