import { Link } from 'wouter-preact';
import type { Column } from '../ui/table-column.js';
import { usePlan } from './use-plan.js';

interface Cluster {
  id: string;
  name: string;
  area: string;
}

/** A cluster with its area, and the way to look closer. */
export const ClusterName = ({ id, name, area }: Cluster) => (
  <>
    <ClusterLink id={id} name={name} />
    <span class="tv-cluster__area">{area}</span>
  </>
);

/** The name alone. */
export function ClusterLink({ id, name }: Omit<Cluster, 'area'>) {
  const { linkTo } = usePlan();
  return (
    <Link class="govuk-link" href={linkTo(`/plan/clusters/${id}`)}>
      {name}
    </Link>
  );
}

/** Rows that are clusters. */
export const CLUSTER: Column<Cluster> = {
  name: 'Cluster',
  isKey: true,
  cell: (cluster) => <ClusterName {...cluster} />,
  value: ({ name }) => name,
  file: ({ name }) => ({ location: name }),
};
