import { Title } from '../../ui/page.js';
import type { WhyNotMatched } from './operations.js';

/** Every rule that somebody fails, in words. */
export function WhyNotAnswer({ answer }: { answer: WhyNotMatched }) {
  const { practitioner, position, failing } = answer;
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
    </section>
  );
}
