import type { Id } from '@app/kernel';
import type { DemandUndo, KnownDemand } from './demand.js';

/** A figure as it was written, voided or not. */
export interface WrittenDemand extends KnownDemand {
  isLive: boolean;
  /** The figure that stands again in this one, as it was first written; its own id where it is none. */
  writtenAs: Id;
}

/** What to take back, and what to put on record again as it was. */
export interface DemandToUndo {
  voids: Id[];
  again: Id[];
}

/**
 * How what rows wrote in one cluster at one need level is taken back; null where it stays, since something was built on it: one of its figures was replaced,
 * or another stands where an earlier one would again.
 */
export function undoable(rows: readonly DemandUndo[], facts: readonly WrittenDemand[]): DemandToUndo | null {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const written = rows.flatMap(({ demandId, ended }) => (ended ? [demandId, ended.by] : [demandId]));
  const voids = written.flatMap((id) => facts.find((fact) => fact.isLive && fact.writtenAs === id)?.id ?? []);
  if (voids.length < written.length) return null;
  const again = rows.flatMap(({ replaced, ended }) => [replaced, ended?.id].filter((id) => typeof id === 'string'));
  const others = facts.filter(({ id, isLive }) => isLive && !voids.includes(id));
  const isTaken = again.some((id) => others.some((other) => overlap(byId.get(id)!, other)));
  return isTaken ? null : { voids, again };
}

const overlap = (a: WrittenDemand, b: WrittenDemand) =>
  (a.lastDay === null || b.firstDay <= a.lastDay) && (b.lastDay === null || a.firstDay <= b.lastDay);
