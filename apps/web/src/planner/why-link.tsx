import { Link } from 'wouter-preact';
import type { Day } from '../graphql/graphql.js';
import { inTense } from '../shared/in-tense.js';
import { useToday } from '../shared/me.js';
import { usePlan } from './use-plan.js';

interface Props {
  cluster: { id: string; name: string };
  needLevel: { id: string; name: string };
  /** Whether it is a close match; null where hidden. */
  close: boolean | null;
}

/** The way to what is behind a figure of one cluster at one need level. */
export function WhyLink({ cluster, needLevel, close }: Props) {
  const { linkTo, when } = usePlan();
  const today = useToday();
  return (
    <Link class="govuk-link" href={linkTo(`/plan/clusters/${cluster.id}/levels/${needLevel.id}`)}>
      {whyTitle(cluster.name, needLevel.name, { close, on: when.on ?? today, today })}
    </Link>
  );
}

interface Standing {
  close: boolean | null;
  on: Day;
  today: Day;
}

/** What that page is called; of another day, as it was or would be. */
export function whyTitle(cluster: string, needLevel: string, { close, on, today }: Standing): string {
  const isShort = inTense(on, today, ['was short', 'is short', 'would be short']);
  const stands = inTense(on, today, ['stood', 'stands', 'would stand']);
  return close === false ? `Why ${cluster} ${isShort} at ${needLevel}` : `How ${cluster} ${stands} at ${needLevel}`;
}
