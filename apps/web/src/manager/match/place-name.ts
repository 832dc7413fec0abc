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

/** Where somebody works, by the name of the place that was asked about. */
export const placeName = (where: Nearness, cluster: Cluster): string => NAMES[where](cluster);
