import type { ComponentChildren } from 'preact';
import type { Line } from './operations.js';
import { ProfileLine } from './profile-line.js';
import { stateWords } from '../states.js';

interface Props {
  state: Line['state'];
  lines: Line[];
  next?: (line: Line) => ComponentChildren;
  beside?: (line: Line) => ComponentChildren;
}

/** All that is in one state, below a heading that says what the state means. */
export function LineGroup({ state, lines, next, beside }: Props) {
  const { name, means } = stateWords(state);
  return (
    <section class="tv-lines">
      <h2 class="govuk-heading-m">
        {name}: {lines.length}
      </h2>
      <p class="govuk-body tv-quiet">{means}</p>
      <ul>
        {lines.map((line) => (
          <ProfileLine key={line.competency.id} line={line} next={next?.(line)}>
            {beside?.(line)}
          </ProfileLine>
        ))}
      </ul>
    </section>
  );
}
