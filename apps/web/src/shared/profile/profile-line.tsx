import type { ComponentChildren } from 'preact';
import { evidenceWord } from '../evidence-kinds.js';
import { daysAfter, inWords, listed } from '../words.js';
import type { Line } from './operations.js';
import { Fact } from '../../ui/fact.js';
import { Proof } from './proof.js';
import { ratingInWords } from './ratings.js';
import { stateWords } from '../states.js';

interface Props {
  line: Line;
  next: ComponentChildren;
  children: ComponentChildren;
}

/** One competency: what is asked and by whom, where the person stands, on what evidence, until when. */
export const ProfileLine = ({ line, next, children }: Props) => (
  <li class={`tv-line${line.state === 'MET' ? ' tv-line--met' : ''}`}>
    <div class="tv-line__head">
      <h3 class="govuk-heading-s">{line.competency.name}</h3>
      <span class="tv-line__state">{stateWords(line.state).name}</span>
    </div>
    <p class="govuk-body tv-not-printed">{line.inWords}</p>
    <p class="tv-quiet tv-not-printed">
      Asked by {askers(line)}.
      {line.selfRating && ` Self-rating, which is never counted: ${ratingInWords(line.selfRating)}.`}
    </p>
    {next && <div class="tv-line__next tv-not-printed">{next}</div>}
    <PrintedFacts line={line} />
    <div class="tv-line__more tv-not-printed">
      <Proof line={line} />
      {children}
    </div>
  </li>
);

/* On paper the same is in columns, since nothing there can be opened. */
const PrintedFacts = ({ line }: { line: Line }) => (
  <dl class="tv-facts tv-printed">
    <Fact name="Asked">
      {line.required.name}, by {askers(line)}
    </Fact>
    <Fact name="Held">{line.held?.name ?? 'Nothing now'}</Fact>
    <Fact name="Evidence">{evidenceInWords(line)}</Fact>
    <Fact name="Until">{until(line)}</Fact>
  </dl>
);

const askers = ({ askedBy }: Line) => listed(askedBy.map(({ name }) => name));

/** On what it rests. */
export function evidenceInWords({ decider }: Line) {
  return decider ? `${evidenceWord(decider.kind)}, ${inWords(decider.from)}` : 'None that reaches a level now';
}

function until({ held, lastDay, lapsedOn }: Line) {
  if (lapsedOn) return `Ran out after ${inWords(daysAfter(lapsedOn, -1))}`;
  if (!held) return 'Nothing to run out';
  return lastDay ? inWords(lastDay) : 'No end date';
}
