import type { Tenant } from '@app/database';
import { type Day, forbidden, type Id, notFound } from '@app/kernel';
import type { GrantKind } from './grant-kind.js';

export interface Grant {
  kind: GrantKind;
  /** The area whose figures a planner may see; null is the whole partnership. */
  areaId: string | null;
  /** The last day in force; null is open-ended. */
  lastDay: Day | null;
  /** Whose right it is that they hold as a deputy; null or left out is their own. */
  deputyFor?: StoodFor | null;
}

export interface StoodFor {
  accountId: Id;
  /** Null for somebody who is not on the workforce record. */
  practitionerId: Id | null;
}

/** The signed-in person, what they may do today, and the partnership they act in. */
export interface Actor extends Tenant {
  accountId: string;
  practitionerId: string | null;
  grants: Grant[];
  /** The partnership's today: the simulated one in a demo or sandbox. */
  today: Day;
  /** Whether it is a program, which reads, and of which each request is on the audit. */
  isMachine?: boolean;
  /** Whether they came by their private address: they see their own record, and do nothing else. */
  isPrivate?: boolean;
}

export const has = (actor: Actor, ...kinds: GrantKind[]): boolean =>
  actor.grants.some(({ kind }) => kinds.includes(kind));

/** The managers whose people they see: they themselves first, then whoever they stand in for. */
export function managersActedFor(actor: Actor): Id[] {
  const grants = actor.grants.filter(({ kind }) => kind === 'MANAGER');
  const ids = grants.map(({ deputyFor }) => (deputyFor ? deputyFor.practitionerId : actor.practitionerId));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Whose team is asked about: one's own, or that of a manager whom one stands in for. */
export function managerAskedFor(actor: Actor, wanted?: Id | null): Id {
  const managers = managersActedFor(actor);
  const manager = wanted ? managers.find((id) => id === wanted) : (managers[0] ?? ownPractitioner(actor));
  if (manager) return manager;
  throw notFound('TEAM_NOT_YOURS', 'You are not this manager today, nor their deputy.');
}

/** The areas whose figures this person may see as a planner; null is all of them. */
export function plannedAreas(actor: Actor): string[] | null {
  const areas = actor.grants.filter(({ kind }) => kind === 'PLANNER').map(({ areaId }) => areaId);
  return areas.includes(null) ? null : (areas as string[]);
}

/** Whether this person may see exact figures of all these areas, or with null of the whole partnership. */
export function seesExactly(actor: Actor, areaIds: readonly string[] | null): boolean {
  const exact = actor.grants.filter(({ kind }) => kind === 'EXACT_FIGURES').map(({ areaId }) => areaId);
  return exact.includes(null) || (areaIds !== null && areaIds.every((id) => exact.includes(id)));
}

/** Of these areas, or with null of all of them, those whose figures this person may see exactly; null is the whole partnership. */
export function exactAreas(actor: Actor, areaIds: readonly string[] | null): readonly string[] | null {
  if (seesExactly(actor, areaIds)) return areaIds;
  const exact = actor.grants.filter(({ kind }) => kind === 'EXACT_FIGURES').flatMap(({ areaId }) => areaId ?? []);
  return areaIds ? areaIds.filter((id) => exact.includes(id)) : exact;
}

/** What a planner's answers are about, in words: the whole partnership, or the areas they plan for. */
export const plannedPlace = (actor: Actor): string =>
  plannedAreas(actor) === null ? 'the whole partnership' : 'the areas you plan for';

/** The person this account is on the workforce record, for operations that speak of one's own. */
export function ownPractitioner(actor: Actor): string {
  if (actor.practitionerId) return actor.practitionerId;
  throw forbidden(
    'NOT_ON_RECORD',
    'You are signed in, but you are not on the workforce record, so there is nothing of your own to show.',
  );
}
