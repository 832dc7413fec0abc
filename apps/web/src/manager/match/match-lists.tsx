import { Link, useLocation } from 'wouter-preact';
import type { Day } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { inTense } from '../../shared/in-tense.js';
import { useToday } from '../../shared/me.js';
import { FEWEST, type MatchAddress, MOST } from './match-address.js';
import type { Match, OpenRecord, Person } from './operations.js';
import { MatchedPerson } from './matched-person.js';
import { SaveMatch } from './save-match.js';
import { useOpenRecords } from './use-open-records.js';
import { inFigures, total } from '../../shared/numbers.js';

/** Those who meet everything apart from those just short; of each, those who work here first. */
export function MatchLists({ match, address }: { match: Match; address: MatchAddress }) {
  const today = useToday();
  const meet = inTense(match.on, today, ['Met', 'Meet', 'Would meet']);
  const here = match.inCluster;
  const elsewhere = match.people.filter(({ where }) => where !== 'IN_CLUSTER');
  const place = match.cluster.name;
  const open = useOpenRecords([...here, ...elsewhere].map(({ practitioner }) => practitioner.id));
  const lists = [
    { title: `${meet} everything, in ${place}`, people: here.filter(meets), ...whole(match, today, true, true) },
    {
      title: `${meet} everything, outside ${place}`,
      people: elsewhere.filter(meets),
      ...whole(match, today, false, true),
    },
    { title: `Just short, in ${place}`, people: here.filter(isShort), ...whole(match, today, true, false) },
    { title: `Just short, outside ${place}`, people: elsewhere.filter(isShort), ...whole(match, today, false, false) },
  ].filter(({ isHere }) => isHere || match.within !== 'CLUSTER');
  return (
    <>
      <p class="govuk-body">
        Best first: who lacks least, then stronger evidence, nothing about to run out, nearer, more hours. Hours are
        those of their posts; how many families already take is not on the record yet.
      </p>
      {lists.map((list) => (
        <PeopleList key={list.title} {...list} match={match} open={open} />
      ))}
      <SaveMatch match={match} lists={lists} />
      <More lists={lists} address={address} />
    </>
  );
}

const meets = ({ meets: all }: Person) => all;
const isShort = ({ meets: all }: Person) => !all;

interface Counted {
  isHere: boolean;
  of: number;
  empty: string;
}

function whole({ counts, cluster, on }: Match, today: Day, isHere: boolean, isMeeting: boolean): Counted {
  const rows = counts.filter(({ where }) => (where === 'IN_CLUSTER') === isHere);
  const of = total(rows.map(({ meeting, justShort }) => (isMeeting ? meeting : justShort)));
  const where = isHere ? `who works in ${cluster.name}` : `outside ${cluster.name}`;
  const before = isMeeting ? 'those listed above' : 'all who meet everything';
  if (of > 0) return { isHere, of, empty: `They come after ${before}. Show more to see them.` };
  const [is, meets] = inTense(on, today, [
    ['was', 'met'],
    ['is', 'meets'],
    ['would be', 'would meet'],
  ]);
  if (!isMeeting) return { isHere, of, empty: `Nobody ${where} ${is} just short.` };
  return {
    isHere,
    of,
    empty: `Nobody ${where} ${meets} everything that day.${on < today ? '' : ' Ask one of those below through their supervisor, or see what those just short still lack.'}`,
  };
}

interface ListProps extends Counted {
  title: string;
  people: readonly Person[];
  match: Match;
  open: ReadonlyMap<string, OpenRecord>;
}

const PeopleList = ({ title, people, of, empty, match, open }: ListProps) => (
  <section>
    <h3 class="govuk-heading-m">{title}</h3>
    {people.length === 0 ? (
      <p class="govuk-inset-text">{of > 0 ? `${inFigures(of)} people. ${empty}` : empty}</p>
    ) : (
      <>
        <p class="tv-quiet">{people.length < of ? `The best ${people.length} of ${inFigures(of)}` : `All ${of}`}</p>
        <ol class="tv-people">
          {people.map((person) => (
            <MatchedPerson
              key={person.practitioner.id}
              person={person}
              cluster={match.cluster}
              on={match.on}
              record={open.get(person.practitioner.id)}
            />
          ))}
        </ol>
      </>
    )}
  </section>
);

function More({ lists, address }: { lists: { people: readonly Person[]; of: number }[]; address: MatchAddress }) {
  const [path] = useLocation();
  const first = Number(address.first) || FEWEST;
  if (lists.every(({ people, of }) => people.length >= of)) return null;
  if (first >= MOST)
    return <p class="govuk-body">A list has {MOST} people at most. Ask about fewer themes to see others.</p>;
  const next = Math.min(MOST, first + 20);
  return (
    <Link href={withSearch(path, { ...address, first: String(next) })} class="govuk-button govuk-button--secondary">
      Show more people
    </Link>
  );
}
