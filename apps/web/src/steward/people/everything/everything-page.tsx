import { type TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { EverythingHeld } from '../../../shared/everything/everything-held.js';
import { SaveEverything } from '../../../shared/everything/save-everything.js';
import { momentInWords } from '../../../shared/words.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import type { FieldError } from '../../../ui/field-error.js';
import { Page, Title } from '../../../ui/page.js';
import { PrintButton, PrintedWhole } from '../../../ui/files/print-whole.js';
import { QueryView } from '../../../ui/query-view.js';
import { ReasonField } from '../../desk/reason-field.js';
import { EVERYTHING_ON_PERSON } from './operations.js';

/** Everything held on somebody who asked for it. The request is said first, and stands in no address. */
export function EverythingOnPersonPage({ id }: { id: string }) {
  const [reason, setReason] = useState<string>();
  return (
    <Page title="Everything held on a person" back={{ to: `/desk/people/${id}`, text: 'The person' }}>
      {reason ? <Shown asked={{ practitionerId: id, reason }} /> : <Ask onAsked={setReason} />}
    </Page>
  );
}

function Ask({ onAsked }: { onAsked: (reason: string) => void }) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    if (reason.length >= 3) return onAsked(reason);
    setErrors([{ field: 'reason', says: 'Say what they asked for, in 3 letters or more' }]);
  };
  return (
    <form class="tv-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <p class="govuk-body-l">
        For whoever asked you for what is held on them, and for nothing else. They read among who looked that you put it
        together, and what you write here.
      </p>
      <ReasonField id="reason" name="reason" errors={errors} label="What did they ask for, and when?" />
      <button class="govuk-button">Show everything held on them</button>
    </form>
  );
}

const Shown = ({ asked }: { asked: { practitionerId: string; reason: string } }) => (
  <QueryView query={EVERYTHING_ON_PERSON} variables={asked}>
    {({ everythingOnPerson: { practitioner, at, kinds } }) => (
      <>
        <Title of={`Everything held on ${practitioner.name}`} takesFocus />
        <PrintedWhole>
          <SaveEverything asked={asked} />
          <PrintButton />
          <p class="govuk-body">
            As of {momentInWords(at)}. Addresses of their own are told to themselves alone, and are not here. Whoever is
            named in it beside them is somebody who wrote something of theirs, looked at it or answers for it.
          </p>
          <EverythingHeld kinds={kinds} asked={asked} />
        </PrintedWhole>
      </>
    )}
  </QueryView>
);
