import type { Reach, Seat } from './plan.js';

type More = Pick<Seat, 'hours' | 'inTeam' | 'gaps' | 'subject'>;

/** The seats of one cluster, one by one. */
export function inCluster(cluster: string) {
  const one = (agency: string, role: string, reach: Reach, more: More = {}): Seat => ({
    agency,
    role,
    cluster,
    reach,
    ...more,
  });
  const some = (count: number, agency: string, role: string, reach: Reach, more: More = {}): Seat[] =>
    Array.from({ length: count }, () => one(agency, role, reach, more));
  return { one, some };
}
