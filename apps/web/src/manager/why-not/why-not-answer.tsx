import { Link } from 'wouter-preact';
import { stewardOf, useMe } from '../../shared/me.js';
import { Title } from '../../ui/page.js';
import { SUPERVISOR } from '../supervisor-words.js';
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
      {failing.some(({ rule }) => rule === 'LACKS_REQUIREMENT') && (
        <>
          <h3 class="govuk-heading-m">How that could change</h3>
          <p class="govuk-body">
            <WhoCanHelp answer={answer} />
          </p>
        </>
      )}
    </section>
  );
}

/* What is missing is shown at work or learnt, and whoever answers for their work arranges it. */
function WhoCanHelp({ answer: { practitioner, supervisor, supervisorKind } }: { answer: WhyNotMatched }) {
  const me = useMe();
  if (!supervisor || !supervisorKind)
    return (
      <>
        Nobody is on the record who supervises {practitioner.name}: ask {stewardOf(me)} to name somebody.
      </>
    );
  if (supervisor.id !== me.practitionerId)
    return (
      <>
        {SUPERVISOR[supervisorKind]}: <strong>{supervisor.name}</strong>. Ask how what is missing could be shown at work
        or learnt.
      </>
    );
  if (supervisorKind === 'CLINICAL_SUPERVISOR')
    return <>You supervise {practitioner.name}: talk about how what is missing could be shown at work or learnt.</>;
  return (
    <Link class="govuk-link" href={`/team/${practitioner.id}`}>
      Record what you saw {practitioner.name} do, on their profile
    </Link>
  );
}
