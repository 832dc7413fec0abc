import { useState } from 'preact/hooks';
import { withSearch } from '../../shared/address.js';
import { ChooseDay } from '../../shared/choose-day.js';
import { KnownDay } from '../../shared/known-day.js';
import { useToday } from '../../shared/me.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { stateWords } from '../../shared/states.js';
import { useWhen, type When } from '../../shared/use-when.js';
import { inTense } from '../../shared/in-tense.js';
import { inWords } from '../../shared/words.js';
import { Effect } from '../../ui/effect.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { NEXT, type Next } from './operations.js';
import { StepCard } from './step-card.js';

/** R4: which gaps stop me from the next need level, and the shortest way there. */
export function NextPage() {
  const today = useToday();
  const { when, choose, errors } = useWhen();
  return (
    <Page title="The way to the next need level" back={{ to: withSearch('/profile', { ...when }), text: 'My profile' }}>
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && <Way when={when} />}
    </Page>
  );
}

/* A place is booked and given back from today's way alone: on another day's it would not show. */
const Way = ({ when }: { when: When }) => (
  <QueryView query={NEXT} variables={{ ...when }}>
    {({ nextNeedLevel: next }, again) => (
      <KnownDay on={next.on} knownUntil={next.knownUntil} toCome={RECORD_TO_COME}>
        <p class="govuk-body-l">{next.inWords}</p>
        <p class="govuk-body tv-quiet">
          On {inWords(next.on)}, from all that{' '}
          {next.knownAt ? `was known on ${inWords(next.knownAt)}` : 'is on the record'}.
        </p>
        {next.needLevel && <Missing next={next} />}
        {next.steps.length > 0 && <Steps next={next} isNow={!when.on && !when.knownAt} again={again} />}
      </KnownDay>
    )}
  </QueryView>
);

const Missing = ({ next: { needLevel, missing, on } }: { next: Next }) => (
  <section>
    <h2 class="govuk-heading-m">
      What {inTense(on, useToday(), ['stopped', 'stops', 'would stop'])} you from {needLevel!.name}
    </h2>
    <p class="govuk-body">{needLevel!.description}</p>
    <ul class="tv-missing">
      {missing.map(({ competency, required, state }) => (
        <li key={competency.id} class="tv-line">
          <div class="tv-line__head">
            <h3 class="govuk-heading-s">{competency.name}</h3>
            <span class="tv-line__state">{stateWords(state).name}</span>
          </div>
          <p class="govuk-body">
            Asked: {required.name}. {stateWords(state).means}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

interface StepsProps {
  next: Next;
  isNow: boolean;
  again: () => void;
}

function Steps({ next: { steps }, isNow, again }: StepsProps) {
  const [done, setDone] = useState<string>();
  const onDone = (says: string) => {
    setDone(says);
    again();
  };
  return (
    <section>
      <h2 class="govuk-heading-m">The shortest way there</h2>
      {done && <Effect key={done}>{done}</Effect>}
      <ol class="tv-steps">
        {steps.map((step) => (
          <StepCard
            key={step.session?.id ?? step.closes.map(({ id }) => id).join()}
            step={step}
            onDone={isNow ? onDone : undefined}
          />
        ))}
      </ol>
    </section>
  );
}
