import { Link } from 'wouter-preact';
import type { ResultOf } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { type FIND_PEOPLE, tellsApart } from '../../shared/find-people.js';
import { counted } from '../../shared/words.js';
import type { MatchAddress } from '../match/match-address.js';

type Found = ResultOf<typeof FIND_PEOPLE>['findPractitioners'];
type Somebody = Found['edges'][number]['node'];

interface Props {
  found: Found;
  name: string;
  address: MatchAddress;
}

/** Who has that name. What tells somebody apart is shown only beside namesakes. */
export function FoundPeople({ found: { edges, pageInfo }, name, address }: Props) {
  const people = edges.map(({ node }) => node);
  const hasNamesake = ({ name: theirs, id }: Somebody) => people.some((one) => one.name === theirs && one.id !== id);
  return (
    <section aria-labelledby="found">
      <div role="status">
        <h2 class="govuk-heading-m" id="found">
          {people.length === 0 ? `Nobody is called “${name} …”` : counted(people.length, 'person', 'people')}
          {pageInfo.hasNextPage && ', and more'}
        </h2>
      </div>
      {people.length === 0 && <p class="govuk-body">Try fewer letters, or one word of the name alone.</p>}
      {pageInfo.hasNextPage && <p class="govuk-body">Enter more letters to see fewer people.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {people.map((one) => (
          <li key={one.id}>
            <Link href={withSearch('/match/why-not', { ...address, name, person: one.id })} class="govuk-link">
              {one.name}
            </Link>
            {hasNamesake(one) && <span class="tv-quiet"> {tellsApart(one)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
