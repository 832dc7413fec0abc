import { useEffect, useRef } from 'preact/hooks';
import type { ResultOf } from '../../graphql/graphql.js';
import { useAnswer } from '../../ui/use-answer.js';
import { EFFECTS, type Register } from './operations.js';

type Effect = ResultOf<typeof EFFECTS>['registerEffects'][number];

interface Props {
  sessionId: string;
  register: Register;
}

/** What the saved marks and results did for the people in the room; nothing until something is recorded. */
export const WhatChanged = (props: Props) =>
  props.register.entries.some(({ mark }) => mark) ? <Effects {...props} /> : null;

function Effects({ sessionId, register: { version, entries } }: Props) {
  const { data, again } = useAnswer(EFFECTS, { sessionId });
  const results = entries.reduce((sum, entry) => sum + entry.results.length, 0);
  const asked = useRef(`${version} ${results}`);
  useEffect(() => {
    if (asked.current === `${version} ${results}`) return;
    asked.current = `${version} ${results}`;
    again();
  }, [version, results]);
  const effects = data?.registerEffects ?? [];
  return (
    <section class="tv-section" aria-labelledby="what-changed">
      <h2 class="govuk-heading-m" id="what-changed" tabIndex={-1}>
        What this changed
      </h2>
      <div role="status">
        {effects.length === 0 && <p class="govuk-body">Nothing that anybody here holds.</p>}
        <ul class="govuk-list govuk-list--bullet">
          {[...effects].sort(mostFirst).map(({ competency, inWords }) => (
            <li key={competency.id}>{inWords}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const mostFirst = (one: Effect, other: Effect) => gain(other) - gain(one);

const gain = ({ again, first, lost, raised, lowered }: Effect) => (again + first + lost) * 1000 + raised + lowered;
