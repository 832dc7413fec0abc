import { Link } from 'wouter-preact';
import { useWhenInTitle } from '../../shared/use-when.js';
import { useFilters, withSearch } from '../../shared/address.js';
import { QueryView } from '../../ui/query-view.js';
import { FIND_PEOPLE } from '../../shared/find-people.js';
import { KnownDay } from '../../shared/known-day.js';
import { useToday } from '../../shared/me.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { Page } from '../../ui/page.js';
import { WrongAddress } from '../../ui/wrong-address.js';
import { AskedOfThem } from './asked-of-them.js';
import { FoundPeople } from './found-people.js';
import { addressErrors, inputFrom, MATCH_FILTERS, type MatchAddress, type MatchInput } from '../match/match-address.js';
import { CHOICES } from '../match/operations.js';
import { WHY_NOT } from './operations.js';
import { NameSearch } from './name-search.js';
import { WhyNotAnswer } from './why-not-answer.js';

/** M7: why a match does not name somebody, or not higher; asked with the very question of the match. */
export function WhyNotPage() {
  const [{ name, person, ...address }] = useFilters([...MATCH_FILTERS, 'name', 'person']);
  useWhenInTitle({ on: address.on, knownAt: null });
  const input = inputFrom(address);
  const who = withSearch('/match', address);
  return (
    <Page title="Why not?" back={{ to: who, text: 'Back to who can help' }}>
      {input ? (
        <QueryView query={CHOICES} variables={{}}>
          {(choices) =>
            addressErrors(address, choices).length === 0 ? (
              <>
                <AskedOfThem input={input} choices={choices} />
                <WhyNot {...{ name, person, address, input }} />
              </>
            ) : (
              <WrongAddress
                says="The link asks about a level, a cluster, a theme or a day that there is not."
                to={who}
                text="Ask again who can help"
              />
            )
          }
        </QueryView>
      ) : (
        <NothingAsked />
      )}
    </Page>
  );
}

interface WhyNotProps {
  name: string | null;
  person: string | null;
  address: MatchAddress;
  input: MatchInput;
}

const WhyNot = ({ name, person, address, input }: WhyNotProps) => (
  <>
    {person && <Answer input={input} person={person} />}
    <div class="tv-form">
      <NameSearch
        key={name}
        address={address}
        name={name}
        hint="Anybody in the partnership. The question stays the same: level, cluster, themes and day."
      />
    </div>
    {name && !person && (
      <QueryView key={name} query={FIND_PEOPLE} variables={{ name }}>
        {({ findPractitioners }) => <FoundPeople found={findPractitioners} name={name} address={address} />}
      </QueryView>
    )}
  </>
);

function Answer({ input, person }: { input: MatchInput; person: string }) {
  const today = useToday();
  const on = input.on ?? today;
  return (
    <>
      <QueryView key={person} query={WHY_NOT} variables={{ input, person }}>
        {({ whyNotMatched, frameworks }, again) => (
          <KnownDay on={on} knownUntil={whyNotMatched.knownUntil} toCome={RECORD_TO_COME}>
            <WhyNotAnswer answer={whyNotMatched} frameworks={frameworks} isOfToday={on === today} again={again} />
          </KnownDay>
        )}
      </QueryView>
    </>
  );
}

const NothingAsked = () => (
  <p class="govuk-body">
    First ask{' '}
    <Link href="/match" class="govuk-link">
      who can help
    </Link>
    , with a level of need and a cluster. Then ask why somebody is not in the list.
  </p>
);
