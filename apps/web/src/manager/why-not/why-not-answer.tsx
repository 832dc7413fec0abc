import type { FrameworkScale } from '../../shared/profile/operations.js';
import { Title } from '../../ui/page.js';
import type { WhyNotMatched } from './operations.js';
import { WhatCouldChange } from './what-could-change.js';

interface Props {
  answer: WhyNotMatched;
  frameworks: FrameworkScale[];
  /** What could change is told of today alone, by whoever supervises today. */
  isOfToday: boolean;
  /** Asks again. */
  again: () => void;
}

/** Every rule that somebody fails, in words. */
export function WhyNotAnswer({ answer, frameworks, isOfToday, again }: Props) {
  const { practitioner, position, failing, lacks } = answer;
  const isInPost = failing.every(({ rule }) => rule !== 'NO_LIVE_POST');
  const isOnlyLow = lacks.length === 0 && failing.some(({ rule }) => rule === 'BELOW_FIRST');
  return (
    <section aria-labelledby="why-not">
      <h2 class="govuk-heading-l" id="why-not">
        {practitioner.name}
      </h2>
      <p class="govuk-body-l" role="status">
        {position === null ? 'Not in the list, however long it is.' : `Number ${position} of the whole list.`}
      </p>
      <Title of={`Why not ${practitioner.name}?`} />
      {failing.length === 0 ? (
        <p class="govuk-body">Meets everything and is among the first that are listed.</p>
      ) : (
        <>
          <h3 class="govuk-heading-m">Why not{position !== null && ' higher'}?</h3>
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            {failing.map(({ inWords }) => (
              <li key={inWords}>{inWords}</li>
            ))}
          </ul>
        </>
      )}
      {isOnlyLow && (
        <p class="govuk-body">
          Of those who lack nothing, they come first who have stronger evidence, then nothing about to run out, then who
          work nearer, then more hours.
        </p>
      )}
      {isOfToday && isInPost && <WhatCouldChange answer={answer} frameworks={frameworks} again={again} />}
    </section>
  );
}
