import type { ComponentChildren } from 'preact';
import { daysAfter, inWords, listed, sentenceCase } from '../parts/words.js';
import type { Line } from './profile-fragment.js';
import { Proof } from './proof.js';
import { stateWords } from './states.js';
import { Fact } from './who-it-is.js';

/** One competency: what is asked and by whom, where the person stands, on what evidence, until when. */
export const ProfileLine = ({ line, children }: { line: Line; children: ComponentChildren }) => (
  <li class={`tv-line${line.state === 'met' ? ' tv-line--met' : ''}`}>
    <div class="tv-line__head">
      <h3 class="govuk-heading-s">{line.competency.name}</h3>
      <span class="tv-line__state">{stateWords(line.state).name}</span>
    </div>
    <p class="govuk-body tv-line__words">{line.inWords}</p>
    <dl class="tv-facts">
      <Fact name="Asked">
        {line.requiredName}
        <span class="tv-line__by"> by {listed(line.askedBy)}</span>
      </Fact>
      <Fact name="Held">{line.heldName ?? 'Nothing now'}</Fact>
      <Fact name="Evidence">{evidence(line)}</Fact>
      <Fact name="Until">{until(line)}</Fact>
    </dl>
    <Proof line={line} />
    {children}
  </li>
);

function evidence({ evidenceKind, evidenceFrom }: Line) {
  if (!evidenceKind || !evidenceFrom) return 'None that counts now';
  return `${sentenceCase(evidenceKind)}, ${inWords(evidenceFrom)}`;
}

function until({ heldName, lastDay, lapsedOn }: Line) {
  if (lapsedOn) return `Ran out after ${inWords(daysAfter(lapsedOn, -1))}`;
  if (!heldName) return '–';
  return lastDay ? inWords(lastDay) : 'No end date';
}
