import { Link } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { inWords } from '../words.js';
import type { PersonToCheck, ToCheckPage } from './operations.js';

const PART: Record<OneOf<'PostPart'>, string> = {
  EMPLOYER: 'Employer',
  HOST: 'Host',
  BASE: 'Base',
  LINE_MANAGER: 'Line manager',
  ROLE: 'Role',
};

interface Props {
  page: ToCheckPage;
  /** Where the record of somebody is, for whoever looks. */
  pathOf: (id: string) => string;
  /** Of what it was looked, where that is not all that may follow. */
  lookedAt?: string;
  /** What is said of somebody of whom nothing was found. */
  nothing?: string;
}

/** M13: whose post changed lately, and what of them is to be checked again. */
export const CheckAgainList = ({ page: { edges, pageInfo }, lookedAt, ...props }: Props) => (
  <section class="tv-section" aria-labelledby="check-again">
    <h2 class="govuk-heading-l" id="check-again">
      To check again, because a post changed
    </h2>
    {edges.length === 0 ? (
      <p class="govuk-body">
        Nothing to do: nobody’s employer, host, base, line manager or role changed within six weeks.
      </p>
    ) : (
      <>
        {lookedAt && <p class="govuk-body">{lookedAt}</p>}
        {edges.map(({ node }) => (
          <Person key={node.practitioner.id} person={node} {...props} />
        ))}
      </>
    )}
    {pageInfo.hasNextPage && <p class="govuk-body">And more, after these.</p>}
  </section>
);

const Person = ({
  person: { practitioner, firstDay, changed, checks },
  pathOf,
  nothing = 'Nothing follows from it that needs a look.',
}: Pick<Props, 'pathOf' | 'nothing'> & { person: PersonToCheck }) => (
  <article class="tv-who" aria-label={practitioner.name}>
    <h3 class="govuk-heading-s">
      <Link class="govuk-link" href={pathOf(practitioner.id)}>
        {practitioner.name}
      </Link>
      , in this post since {inWords(firstDay)}
    </h3>
    <ul class="govuk-list">
      {changed.map(({ part, was, becomes }) => (
        <li key={part}>
          {PART[part]}: {becomes ?? 'none'} <span class="tv-quiet">(was {was ?? 'none'})</span>
        </li>
      ))}
    </ul>
    {checks.length === 0 ? (
      <p class="govuk-body">{nothing}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {checks.map(({ kind, about, inWords: why, nextStep }) => (
          <li key={`${kind} ${about}`}>
            <strong>{about}</strong>
            <br />
            {why} {nextStep}
          </li>
        ))}
      </ul>
    )}
  </article>
);
