import { useEffect, useRef } from 'preact/hooks';
import type { ResultOf } from '../../graphql/graphql.js';
import { NOT_FOR_PUBLICATION, showsExact } from '../../shared/not-for-publication.js';
import { counted, listed, sentenceCase } from '../../shared/words.js';
import { AnswerView } from '../../ui/query-view.js';
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

function Effects({ sessionId, register }: Props) {
  const { version, entries } = register;
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
      <AnswerView answer={answer}>
        {({ registerEffects }) => (
          <>
            <Changes effects={registerEffects} />
            <NotCounted register={register} />
          </>
        )}
      </AnswerView>
    </section>
  );
}

const Changes = ({ effects }: { effects: Effect[] }) => (
  <div role="status">
    {effects.length === 0 ? (
      <p class="govuk-body">Nothing: nobody has evidence of anything by this register.</p>
    ) : (
      <>
        <ul class="govuk-list govuk-list--bullet">
          {[...effects].sort(mostFirst).map(({ competency, inWords }) => (
            <li key={competency.id}>{inWords}</li>
          ))}
        </ul>
        <p class="tv-quiet">{showsExact(effects) ? `${sentenceCase(NOT_FOR_PUBLICATION)}.` : WITHHELD}</p>
      </>
    )}
  </div>
);

/* Of those on the roll, whom it gives nothing. */
function NotCounted({ register: { entries } }: Pick<Props, 'register'>) {
  const marks = entries.flatMap(({ mark }) => mark ?? []);
  const without = marks.filter(({ contentCredit }) => !contentCredit).length;
  const unmarked = entries.length - marks.length;
  const who = [
    ...(without > 0 ? [`${counted(without, 'person', 'people')} who did not attend for long enough`] : []),
    ...(unmarked > 0 ? [`${counted(unmarked, 'person', 'people')} not marked yet`] : []),
  ];
  return who.length > 0 ? <p class="tv-quiet">Not counted: {listed(who)}.</p> : null;
}

const WITHHELD =
  'What it changed for each of them is on their own profile, and planners see what it changed where they work. How many people in this room meet what is asked of them again is told to holders of the exact figures grant.';

/* Those who meet what is asked, or no longer do, before those whose level alone is another. */
const mostFirst = (one: Effect, other: Effect) => met(other) - met(one) || level(other) - level(one);
const met = ({ again, first, lost }: Effect) => sum(again, first, lost);
const level = ({ raised, lowered }: Effect) => sum(raised, lowered);
const sum = (...figures: Effect['again'][]) => figures.reduce((all, { numerator }) => all + (numerator ?? 0), 0);
