import { useState } from 'preact/hooks';
import { Link, useSearch } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { inWords } from '../../shared/words.js';
import { Effect } from '../../ui/effect.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { ComparedRecords } from './compared-records.js';
import { FindOther } from './find-other.js';
import { COMPARE, NAME_OF } from './operations.js';

interface Joined {
  name: string;
  otherName: string;
  /** The last day in post, where they leave by it. */
  lastDay: string | null;
}

/** Whether somebody is on the record twice: another record is found, compared and joined. */
export const SamePersonPage = ({ id }: { id: string }) => {
  const search = new URLSearchParams(useSearch());
  const [name, other] = [search.get('name') ?? '', search.get('other')];
  return (
    <Page title="Two records of one person" back={{ to: `/desk/people/${id}`, text: 'The person' }}>
      <QueryView query={NAME_OF} variables={{ id }}>
        {({ person }) => (
          <>
            <Title of={`Is ${person.name} on the record twice?`} />
            {other ? (
              <Compare key={other} id={id} other={other} />
            ) : (
              <FindOther key={name} id={person.id} name={name} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
};

function Compare({ id, other }: { id: string; other: string }) {
  const [joined, setJoined] = useState<Joined>();
  if (joined) return <ToldJoined id={id} joined={joined} />;
  return (
    <>
      <QueryView query={COMPARE} variables={{ id, otherId: other }}>
        {({ compareRecords }) => <ComparedRecords compared={compareRecords} onJoined={setJoined} />}
      </QueryView>
      <p class="tv-onward">
        <Link class="govuk-link" href={withSearch(`/desk/people/${other}/same-person`, { other: id })}>
          Let the other record answer for both instead
        </Link>
      </p>
      <p class="tv-onward">
        <Link class="govuk-link" href={`/desk/people/${id}/same-person`}>
          Compare with somebody else
        </Link>
      </p>
    </>
  );
}

const ToldJoined = ({ id, joined: { name, otherName, lastDay } }: { id: string; joined: Joined }) => (
  <>
    <Effect>
      Joined: {otherName} is {name} from now on.
      {lastDay && ` By their posts together their last day is ${inWords(lastDay)}.`}
    </Effect>
    <p class="tv-onward">
      <Link class="govuk-link" href={`/desk/people/${id}`}>
        Open the record of {name}
      </Link>
    </p>
  </>
);
