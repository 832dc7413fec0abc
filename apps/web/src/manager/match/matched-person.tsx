import { withSearch } from '../../shared/address.js';
import { Link } from 'wouter-preact';
import type { Day } from '../../graphql/graphql.js';
import { inTense } from '../../shared/in-tense.js';
import { useToday } from '../../shared/me.js';
import { counted } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Fact } from '../../ui/fact.js';
import { SUPERVISOR } from '../supervisor-words.js';
import type { OpenRecord, Person } from './operations.js';
import { placeName } from './place-name.js';

interface Props {
  person: Person;
  /** The day of which the match is. */
  on: Day;
  cluster: { name: string; area: { name: string } };
  /** Where the reader may open their record: by what. */
  record?: OpenRecord;
}

/** One person of the list: what they meet and lack, where, how many hours, whom to ask. */
export function MatchedPerson({ person, cluster, on, record }: Props) {
  const meets = inTense(on, useToday(), ['Met', 'Meets', 'Would meet']);
  return (
    <li class="tv-person">
      <p class="tv-person__place">
        <span class="govuk-visually-hidden">Number </span>
        {person.position}
      </p>
      <div>
        <h4 class="govuk-heading-s">{person.practitioner.name}</h4>
        <strong class={`govuk-tag ${person.meets ? 'govuk-tag--green' : 'govuk-tag--orange'}`}>
          {person.meets ? `${meets} all ${person.met.base}` : `${meets} ${person.met.numerator} of ${person.met.base}`}
        </strong>
        {person.tied && (
          <p class="tv-quiet">Equal with the one before or after in the whole list: their order means nothing.</p>
        )}
        {person.lacks.length > 0 && <Lacks lacks={person.lacks} />}
        <dl class="tv-facts">
          <Fact name="Works">{placeName(person.where, cluster)}</Fact>
          <Fact name="Hours a week">{person.freeHours ?? 'Not known'}</Fact>
          <Fact name={person.supervisorKind ? SUPERVISOR[person.supervisorKind] : 'Supervisor'}>
            {person.supervisor?.name ?? 'None on the record'}
          </Fact>
        </dl>
        <Disclosure summary={counted(person.reasons.length, 'reason')} about={`for ${person.practitioner.name}`}>
          <ul class="govuk-list govuk-list--bullet">
            {person.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Disclosure>
        {record && (
          <p class="tv-onward tv-not-printed">
            <Link
              class="govuk-link"
              href={withSearch(`/team/${person.practitioner.id}`, { match: location.search.slice(1) })}
            >
              Their record<span class="govuk-visually-hidden">: {person.practitioner.name}</span>
            </Link>{' '}
            {record.sharedUnder && <span class="tv-quiet">shared under “{record.sharedUnder.name}”</span>}
          </p>
        )}
      </div>
    </li>
  );
}

const Lacks = ({ lacks }: Pick<Person, 'lacks'>) => (
  <>
    <p class="govuk-body tv-person__lacks">Lacks</p>
    <ul class="govuk-list govuk-list--bullet">
      {lacks.map(({ inWords }) => (
        <li key={inWords}>{inWords}</li>
      ))}
    </ul>
  </>
);
