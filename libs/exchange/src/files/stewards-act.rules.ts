import { type Actor, inSteadOf } from '@app/access';
import type { AuditedAct } from '@app/audit';

/** What somebody did as a steward, as the audit has it: a deputy is shown as one. */
export function stewardsAct(
  actor: Actor,
  act: Pick<AuditedAct, 'operation' | 'outcome' | 'subject' | 'reason'>,
): AuditedAct {
  const absent = inSteadOf(actor);
  return { ...actor, ...act, rights: ['STEWARD'], stoodFor: absent ? [absent] : [] };
}
