import type { MutableRef } from 'preact/hooks';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted, inWords, listed } from '../../shared/words.js';
import { inTense } from '../../shared/in-tense.js';
import { KnownDay } from '../../shared/known-day.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Title } from '../../ui/page.js';
import type { MatchAddress } from './match-address.js';
import { MatchCounts } from './match-counts.js';
import { MatchLists } from './match-lists.js';
import type { Match } from './operations.js';
import { reachName } from './place-name.js';
import { NameSearch } from '../why-not/name-search.js';
import { useToday } from '../../shared/me.js';
import { inFigures, total } from '../../shared/numbers.js';

interface Props {
  match: Match;
  address: MatchAddress;
  /** Set by whoever pressed the button: the focus then goes to the answer, once. */
  justAsked: MutableRef<boolean>;
}

/** Who can meet the need, said in one sentence, counted by place, and listed with reasons. */
export function MatchAnswer({ match, address, justAsked }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (justAsked.current) heading.current?.focus();
    justAsked.current = false;
  }, [match]);
  const { needLevel, cluster, on } = match;
  return (
    <>
      <Title called={`Who can help? ${needLevel.name} in ${cluster.name}`} />
      <h2 class="govuk-heading-l" tabIndex={-1} ref={heading}>
        {needLevel.name} in {cluster.name}, {inWords(on)}
      </h2>
      <KnownDay on={on} knownUntil={match.knownUntil} toCome={RECORD_TO_COME}>
        <Verdict match={match} />
        <MatchCounts match={match} />
        <Requirements match={match} />
        <MatchLists match={match} address={address} />
      </KnownDay>
      <section class="tv-form tv-not-printed" aria-labelledby="not-listed">
        <h3 class="govuk-heading-m" id="not-listed">
          Somebody is missing?
        </h3>
        <NameSearch address={address} hint="Ask why anybody in the partnership is not in the list, or not higher." />
      </section>
    </>
  );
}

const VERBS: [Verbs, Verbs, Verbs] = [
  { meet: 'met', meets: 'met', work: 'worked', works: 'worked', is: 'was', are: 'were' },
  { meet: 'meet', meets: 'meets', work: 'work', works: 'works', is: 'is', are: 'are' },
  {
    ...{ meet: 'would meet', meets: 'would meet', work: 'would work', works: 'would work' },
    ...{ is: 'would be', are: 'would be' },
  },
];

type Verbs = Record<'meet' | 'meets' | 'work' | 'works' | 'is' | 'are', string>;

function Verdict({ match: { counts, considered, requirements, cluster, within, on } }: { match: Match }) {
  const all = total(counts.map(({ meeting }) => meeting));
  const here = counts.find(({ where }) => where === 'IN_CLUSTER')!;
  const { meet, meets, work, works, is, are } = inTense(on, useToday(), VERBS);
  return (
    <p class="govuk-body-l" role="status">
      Of {inFigures(considered)} people {reachName(within, cluster)} and not on leave on {inWords(on)},{' '}
      <strong>{inFigures(all)}</strong> {all === 1 ? meets : meet} all {counted(requirements.length, 'requirement')}.{' '}
      <strong>{here.meeting === 0 ? 'None' : inFigures(here.meeting)}</strong> of them {here.meeting > 1 ? work : works}{' '}
      in {cluster.name}
      {here.justShort > 0 && `, where ${counted(here.justShort, `person ${is}`, `people ${are}`)} just short`}.
    </p>
  );
}

const Requirements = ({ match: { requirements, themes, needLevel } }: { match: Match }) => (
  <Disclosure summary={`What is asked: ${counted(requirements.length, 'requirement')} of one person`}>
    <p>
      What {needLevel.name} asks whatever the theme
      {themes.length > 0 && <>, and for {listed(themes.map(({ name }) => `“${name}”`))}</>}:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {requirements.map(({ competency, required }) => (
        <li key={competency.id}>
          {competency.name}: <strong>{required.name}</strong>
        </li>
      ))}
    </ul>
  </Disclosure>
);
