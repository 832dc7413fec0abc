import { Link } from 'wouter-preact';
import { usePlan } from './use-plan.js';

/** The name of a need level, with the way to what it asks. */
export function LevelName({ id, name }: { id: string; name: string }) {
  const { linkTo } = usePlan();
  return (
    <Link class="govuk-link" href={linkTo(`/plan/levels/${id}`)}>
      {name}
    </Link>
  );
}
