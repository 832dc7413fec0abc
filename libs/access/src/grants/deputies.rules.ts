import { forbidden, type Id } from '@app/kernel';
import type { Actor } from './actor.js';

/** A deputy holds a steward's rights and passes them on to nobody: who lets people in, and who is a steward, stays as it was. */
export function refuseDeputies(actor: Actor): void {
  if (!stewardsOf(actor).includes(null)) throw deputyCannotPassOn();
}

/** Nor does a deputy do what would change what they themselves may do: these are the people to whom it would fall. */
export function refuseDeputyThemselves(actor: Actor, ...fallsTo: (Id | null | undefined)[]): void {
  if (actor.practitionerId && fallsTo.includes(actor.practitionerId)) refuseDeputies(actor);
}

/** The account as whose deputy somebody acts as a steward; null of whoever is one themselves. */
export function inSteadOf(actor: Actor): Id | null {
  const stewards = stewardsOf(actor);
  return stewards.includes(null) ? null : (stewards[0] ?? null);
}

/** Whose rights of a steward they hold: null is their own. */
const stewardsOf = ({ grants }: Actor): (Id | null)[] =>
  grants.filter(({ kind }) => kind === 'STEWARD').map(({ deputyFor }) => deputyFor?.accountId ?? null);

const deputyCannotPassOn = () =>
  forbidden(
    'DEPUTY_CANNOT_PASS_ON',
    'You are a steward as a deputy, and this is for a steward themselves: who is a steward, who stands in for whom, whose an account is and whether it opens again, where people sign in, what other agencies see, who is erased, and whatever would let you yourself see or do more. Ask one.',
  );
