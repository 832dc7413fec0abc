import type { RequirementSeed, TaskSeed } from './types.js';

/** Competency key → rank: how the seeds write what is asked. */
export type Ranks = Record<string, number>;

export const asks = (ranks: Ranks): TaskSeed['requirements'] =>
  Object.entries(ranks).map(([competency, rank]) => ({ competency, rank }));

export const essential = (ranks: Ranks): RequirementSeed[] =>
  asks(ranks).map((asked) => ({ ...asked, essential: true }));

export const desirable = (ranks: Ranks): RequirementSeed[] =>
  asks(ranks).map((asked) => ({ ...asked, essential: false }));
