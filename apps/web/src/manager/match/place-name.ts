import type { OneOf } from '../../graphql/graphql.js';

type Nearness = OneOf<'Nearness'>;
interface Cluster {
  name: string;
  area: { name: string };
}

const NAMES: Record<Nearness, (cluster: Cluster) => string> = {
  IN_CLUSTER: ({ name }) => `In ${name}`,
  IN_AREA: ({ name, area }) => `In ${area.name}, outside ${name}`,
  ELSEWHERE: ({ area }) => `Outside ${area.name}`,
};

const REACHED: Record<OneOf<'MatchReach'>, Nearness[]> = {
  CLUSTER: ['IN_CLUSTER'],
  AREA: ['IN_CLUSTER', 'IN_AREA'],
  PARTNERSHIP: ['IN_CLUSTER', 'IN_AREA', 'ELSEWHERE'],
};

/** Whether a match that looks so far looks there at all. */
export const isReached = (where: Nearness, within: OneOf<'MatchReach'>): boolean => REACHED[within].includes(where);

/** Whom a match that looks so far considers. */
export function reachName(within: OneOf<'MatchReach'>, { name, area }: Cluster): string {
  if (within === 'PARTNERSHIP') return 'in post';
  return `with a post in ${within === 'CLUSTER' ? name : area.name}`;
}

/** Where somebody works, by the name of the place that was asked about. */
export const placeName = (where: Nearness, cluster: Cluster): string => NAMES[where](cluster);
