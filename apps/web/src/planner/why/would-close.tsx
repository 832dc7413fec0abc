import { Link, useLocation } from 'wouter-preact';
import type { Day, OneOf } from '../../graphql/graphql.js';
import { useToday } from '../../shared/me.js';
import { inFigures } from '../../shared/numbers.js';
import { hoursInWords } from '../../shared/session-hours.js';
import { counted, inWords } from '../../shared/words.js';
import { usePlan } from '../use-plan.js';
import type { RequirementHeld, Way, Why } from './operations.js';
import { worstFirst } from './worst-first.js';

/** What would close it, where it is short and of today or to come: the sessions are those to come now, so they close no gap of a day that has been. */
export function WouldClose({ why }: { why: Why }) {
  const today = useToday();
  if (why.on < today || why.knownAt) return <AsOfToday today={today} />;
  if (why.waysToMeet?.length === 0 && !why.gap.shortfallPercent) return null;
  return <Ways why={why} />;
}

function AsOfToday({ today }: { today: Day }) {
  const [path] = useLocation();
  const { linkTo } = usePlan();
  return (
    <p class="govuk-body">
      What would close it is told of today and of days to come.{' '}
      <Link class="govuk-link" href={linkTo(path, { on: null, knownAt: null })}>
        How it stands today, {inWords(today)}
      </Link>
    </p>
  );
}

/** The sessions to come that teach what is missing, and who else can give it. */
function Ways({ why: { requirements, waysToMeet, howFarOff, ifEachGained } }: { why: Why }) {
  const inOrder = worstFirst(requirements).map(({ competency }) => competency.id);
  const placeOf = ({ competency }: Way) => inOrder.indexOf(competency.id);
  const ways = waysToMeet && [...waysToMeet].sort((a, b) => placeOf(a) - placeOf(b));
  return (
    <section class="tv-section" aria-labelledby="close">
      <h2 class="govuk-heading-l" id="close">
        What would close it
      </h2>
      {!ways && <p class="govuk-body">What is missing is hidden with the numbers, and so is what would close it.</p>}
      {ways?.length === 0 && <p class="govuk-body">{NOT_ONE_THING}</p>}
      {ways && ways.length > 1 && howFarOff?.lackOne.numerator ? (
        <p class="govuk-body">
          {howFarInWords(
            `whoever lacks one thing alone, ${counted(howFarOff.lackOne.numerator, 'person', 'people')},`,
            ifEachGained,
          )}
        </p>
      ) : null}
      {ways?.map((way) => (
        <OneWay
          key={way.competency.id}
          way={way}
          held={requirements.find(({ competency }) => competency.id === way.competency.id)!}
        />
      ))}
      {ways && ways.length > 0 && (
        <p class="govuk-body">Who would go is for managers, each for their own people; here are counts alone.</p>
      )}
    </section>
  );
}

const NOT_ONE_THING = 'No single thing would: enough people hold each of them, but nobody there lacks one thing only.';

interface WayProps {
  way: Way;
  /** Who holds it and lacks it there. */
  held: RequirementHeld;
}

const OneWay = ({ way: { competency, required, sessions, resultsDue, observedBy }, held }: WayProps) => (
  <div class="tv-way">
    <h3 class="govuk-heading-m">
      {competency.name}: {required.name}
    </h3>
    <p class="govuk-body">{howFarItGoes(held)}</p>
    {resultsDue.map((session) => (
      <p key={session.id} class="govuk-inset-text">
        Results of <strong>{session.module.name}</strong>, {hoursInWords(session)}
        {session.site && `, ${whereOf(session)}`}, are still to be recorded by its trainer: some people may hold this
        already.
      </p>
    ))}
    {sessions.length === 0 && (
      <p class="govuk-body">No session is planned that has a place left and gives this level.</p>
    )}
    <ul class="tv-tickets">
      {sessions.map((one) => (
        <Ticket key={one.session.id} one={one} />
      ))}
    </ul>
    <p class="govuk-body">
      {observedBy ? `Or, at any time, an observation at work by ${GIVERS[observedBy]}.` : NO_OBSERVATION}
    </p>
  </div>
);

/* One thing closes a shortage only as far as people lack nothing else. */
function howFarItGoes({ lackOnlyThis: { numerator: alone }, ifGained }: RequirementHeld) {
  if (alone === null) return '';
  if (alone === 0) return 'Nobody lacks this alone: whoever lacks it lacks something else too.';
  const who = alone === 1 ? 'the 1 person who lacks this alone' : `the ${alone} people who lack this alone`;
  return howFarInWords(who, ifGained);
}

function howFarInWords(who: string, { heads, fte, shortfallPercent, close }: Why['ifEachGained']) {
  if (heads.numerator === null || fte.numerator === null) return '';
  const reach = `${inFigures(heads.numerator)} of ${inFigures(heads.base)} people, ${inFigures(fte.numerator)} of ${inFigures(fte.base)} FTE`;
  const isEnough = close
    ? 'That is enough, or close to it.'
    : `That is still ${inFigures(shortfallPercent)}% of FTE short.`;
  return `With ${who} it would be ${reach}. ${isEnough}`;
}

const NO_OBSERVATION = 'An observation at work does not reach this level.';

const GIVERS: Record<OneOf<'EvidenceGiver'>, string> = {
  LINE_MANAGER_OR_TEAM_LEADER: 'the line manager or team leader',
  SESSION_TRAINER: 'the trainer of a session',
};

const whereOf = ({ site }: Way['resultsDue'][number]) =>
  site ? `${site.name}${site.cluster ? `, ${site.cluster.name}` : ''}` : 'Where is not said yet';

function Ticket({ one: { session, evidenceKind, gives } }: { one: Way['sessions'][number] }) {
  const { module, capacity, booked } = session;
  const how = evidenceKind === 'ASSESSMENT' ? 'Passing its assessment' : 'Being there';
  return (
    <li class="tv-ticket">
      <p class="govuk-body">
        <strong>{module.name}</strong>
        <br />
        {hoursInWords(session)}
        <br />
        {whereOf(session)}
      </p>
      <p class="govuk-body">
        <strong>{counted(capacity - booked, 'place')} left</strong> of {capacity}. {how} gives {gives.name}.
      </p>
    </li>
  );
}
