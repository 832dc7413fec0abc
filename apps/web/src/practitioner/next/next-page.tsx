import { useState } from 'preact/hooks';
import { stateWords } from '../../shared/states.js';
import { inWords } from '../../shared/words.js';
import { Effect } from '../../ui/effect.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { NEXT, type Next } from './operations.js';
import { StepCard } from './step-card.js';

/** R4: which gaps stop me from the next need level, and the shortest way there. */
export const NextPage = () => (
  <Page title="The way to the next need level" back={{ to: '/profile', text: 'My profile' }}>
    <QueryView query={NEXT} variables={{}}>
      {({ nextNeedLevel: next }, again) => (
        <>
          <p class="govuk-body-l">{next.inWords}</p>
          <p class="govuk-body tv-quiet">On {inWords(next.on)}, from all that is on the record.</p>
          {next.needLevel && <Missing next={next} />}
          {next.steps.length > 0 && <Steps next={next} again={again} />}
        </>
      )}
    </QueryView>
  </Page>
);

const Missing = ({ next: { needLevel, missing } }: { next: Next }) => (
  <section>
    <h2 class="govuk-heading-m">What stops you from {needLevel!.name}</h2>
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

function Steps({ next: { steps }, again }: { next: Next; again: () => void }) {
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
          <StepCard key={step.session?.id ?? step.closes.map(({ id }) => id).join()} step={step} onDone={onDone} />
        ))}
      </ol>
    </section>
  );
}
