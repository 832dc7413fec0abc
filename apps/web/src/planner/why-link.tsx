import { Link } from 'wouter-preact';
import { usePlan } from './use-plan.js';

interface Props {
  cluster: { id: string; name: string };
  needLevel: { id: string; name: string };
  /** Whether it is a close match; null where hidden. */
  close: boolean | null;
}

/** The way to what is behind a figure of one cluster at one need level. */
export function WhyLink({ cluster, needLevel, close }: Props) {
  const { linkTo } = usePlan();
  return (
    <Link class="govuk-link" href={linkTo(`/plan/clusters/${cluster.id}/levels/${needLevel.id}`)}>
      {whyTitle(cluster.name, needLevel.name, close)}
    </Link>
  );
}

/** What that page is called. */
export const whyTitle = (cluster: string, needLevel: string, close: boolean | null) =>
  close === false ? `Why ${cluster} is short at ${needLevel}` : `How ${cluster} stands at ${needLevel}`;
