import type { Id } from '@app/kernel';
import { type Actor, holdsThemselves } from '../grants/index.js';
import { deputyCannotPassOn } from './accounts.errors.js';

/** A deputy holds a steward's rights and passes them on to nobody: who is a steward stays as it was. */
export function refuseDeputies(actor: Actor): void {
  if (!holdsThemselves(actor, 'STEWARD')) throw deputyCannotPassOn();
}

/** The account as whose deputy somebody acts as a steward; null of whoever is one themselves. */
export const inSteadOf = (actor: Actor): Id | null =>
  holdsThemselves(actor, 'STEWARD')
    ? null
    : (actor.grants.find(({ kind }) => kind === 'STEWARD')?.deputyFor?.accountId ?? null);
