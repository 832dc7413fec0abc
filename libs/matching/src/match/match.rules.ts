import type { Standing } from '@app/standing';
import { addDays, type Day } from '@app/kernel';
import type { Nearness } from './nearness.js';

export type AgainstRequirement = Omit<Standing, 'practitionerId' | 'heldUntil'> & {
  /** The first day on which the requirement is no longer met, by whatever evidence; null is never, or not met. */
  metUntil: Day | null;
};

/** The day of a match, and the days ahead of it within which what is met and runs out counts as about to lapse. */
export interface Lapsing {
  on: Day;
  lapseWindow: number;
}

/** What is said of a person in a ranking. Their place in it is said by the database, which reads no more of them. */
export interface Candidate {
  standings: AgainstRequirement[];
  where: Nearness;
  freeHours: number | null;
  tied: boolean;
}

export const isMet = ({ state }: Pick<Standing, 'state'>) => state === 'MET';
export const isLacking = (standing: Pick<Standing, 'state'>) => !isMet(standing);

export const isAboutToLapse = ({ metUntil }: Pick<AgainstRequirement, 'metUntil'>, { on, lapseWindow }: Lapsing) =>
  metUntil !== null && metUntil <= addDays(on, lapseWindow);
