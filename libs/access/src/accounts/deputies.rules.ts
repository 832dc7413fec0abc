import { type Actor, holdsThemselves } from '../grants/index.js';
import { deputyCannotPassOn } from './accounts.errors.js';

/** A deputy holds a steward's rights and passes them on to nobody: who is a steward stays as it was. */
export function refuseDeputies(actor: Actor): void {
  if (!holdsThemselves(actor, 'STEWARD')) throw deputyCannotPassOn();
}
