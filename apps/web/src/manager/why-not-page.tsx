import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../parts/address.js';
import { Asked } from '../parts/asked.js';
import { FIND_PEOPLE } from '../parts/find-people.js';
import { Page } from '../parts/page.js';
import { AskedOfThem } from './asked-of-them.js';
import { FoundPeople } from './found-people.js';
import { inputFrom, MATCH_FILTERS, type MatchInput } from './match-address.js';
import { CHOICES, WHY_NOT } from './match-operations.js';
import { NameSearch } from './name-search.js';
import { WhyNotAnswer } from './why-not-answer.js';

/** M7: why a match does not name somebody, or not higher; asked with the very question of the match. */
export function WhyNotPage() {
  const [{ name, person, ...address }] = useFilters([...MATCH_FILTERS, 'name', 'person']);
  const input = inputFrom(address);
  const back = withSearch('/match', address);
  if (!input) return <NothingAsked />;
  return (
    <Page title="Why not?" back={{ to: back, text: 'Back to who can help' }}>
      <Asked question={CHOICES} variables={{}}>
        {(choices) => <AskedOfThem input={input} choices={choices} />}
      </Asked>
      {person && <Answer input={input} person={person} />}
      <div class="tv-form">
        <NameSearch
          key={name}
          address={address}
          name={name}
          hint="Anybody in the partnership. The question stays the same: level, place, themes and day."
        />
      </div>
      {name && !person && (
        <Asked key={name} question={FIND_PEOPLE} variables={{ name }}>
          {({ findPractitioners }) => <FoundPeople found={findPractitioners} name={name} address={address} />}
        </Asked>
      )}
    </Page>
  );
}

const Answer = ({ input, person }: { input: MatchInput; person: string }) => (
  <Asked key={person} question={WHY_NOT} variables={{ input, person }}>
    {({ whyNotMatched }) => <WhyNotAnswer answer={whyNotMatched} />}
  </Asked>
);

const NothingAsked = () => (
  <Page title="Why not?" back={{ to: '/match', text: 'Back to who can help' }}>
    <p class="govuk-body">
      First ask <Link href="/match">who can help</Link>, with a level of need and a place. Then ask why somebody is not
      in the list.
    </p>
  </Page>
);
