import type { Standing } from '@app/standing';
import type { Day } from '@app/kernel';
import type { Nearness } from './nearness.js';

export type AgainstRequirement = Omit<Standing, 'practitionerId' | 'heldUntil'> & {
  /** The first day on which the requirement is no longer met, by whatever evidence; null is never, or not met. */
  metUntil: Day | null;
  /** Whether that comes within the partnership’s own number of days. */
  lapsing: boolean;
};

/** What is said of a person in a ranking. Their place in it is said by the database, which reads no more of them. */
export interface ShownPerson {
  standings: AgainstRequirement[];
  where: Nearness;
  freeHours: number | null;
  tied: boolean;
}

export const isMet = ({ state }: Pick<Standing, 'state'>) => state === 'MET';
export const isLacking = (standing: Pick<Standing, 'state'>) => !isMet(standing);
