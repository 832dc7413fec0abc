import { useEffect, useRef } from 'preact/hooks';
import type { ResultOf } from '../../graphql/graphql.js';
import { AnswerView } from '../../ui/query-view.js';
import { useAnswer } from '../../ui/use-answer.js';
import { EFFECTS, type Register } from './operations.js';

type Told = ResultOf<typeof EFFECTS>['registerEffects'];
type Effect = Told['changes'][number];

interface Props {
  sessionId: string;
  register: Register;
}

/** What the saved marks and results did for the people in the room; nothing until something is recorded. */
export const WhatChanged = (props: Props) =>
  props.register.entries.some(({ mark }) => mark) ? <Effects {...props} /> : null;

function Effects({ sessionId, register: { version, entries } }: Props) {
  const answer = useAnswer(EFFECTS, { sessionId });
  const recorded = `${version} ${entries.flatMap(({ results }) => results.map(({ evidenceId }) => evidenceId)).join()}`;
  const asked = useRef(recorded);
  useEffect(() => {
    if (asked.current === recorded) return;
    asked.current = recorded;
    answer.again();
  }, [recorded]);
  return (
    <section class="tv-section" aria-labelledby="what-changed">
      <h2 class="govuk-heading-m" id="what-changed" tabIndex={-1}>
        What this changed
      </h2>
      <AnswerView answer={answer}>{({ registerEffects }) => <Changes {...registerEffects} />}</AnswerView>
    </section>
  );
}

const Changes = ({ whyHidden, changes }: Told) => (
  <div role="status">
    <p class="govuk-body">{whyHidden ?? AS_TOLD}</p>
    <ul class="govuk-list govuk-list--bullet">
      {[...changes].sort(mostFirst).map(({ competency, inWords }) => (
        <li key={competency.id}>{inWords}</li>
      ))}
    </ul>
  </div>
);

const AS_TOLD =
  'As it was when everybody had been marked or assessed; a later correction does not change it. Of what fewer than five people were given alike nothing is told.';

/* Those who meet what is asked, or no longer do, before those whose level alone is another. */
const mostFirst = (one: Effect, other: Effect) => met(other) - met(one) || level(other) - level(one);
const met = ({ again, first, lost }: Effect) => again + first + lost;
const level = ({ raised, lowered }: Effect) => raised + lowered;
