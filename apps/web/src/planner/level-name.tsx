import { Link } from 'wouter-preact';
import { usePlan } from './use-plan.js';

/** Heads the row of a need level, with the way to what it asks. */
export function LevelName({ id, name }: { id: string; name: string }) {
  const { linkTo } = usePlan();
  return (
    <th class="govuk-table__header" scope="row">
      <Link class="govuk-link" href={linkTo(`/plan/levels/${id}`)}>
        {name}
      </Link>
    </th>
  );
}
