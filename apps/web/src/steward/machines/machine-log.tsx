import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';
import { Events } from '../who-looked/events.js';
import type { Machine } from './operations.js';

/** Each request of a machine, the refused ones too, for a reason that stays on the audit. */
export function MachineLog({ machine }: { machine: Machine }) {
  const [asked, look] = useState<{ reason: string; times: number }>();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('reason')).trim();
    const isSaid = given.length >= 3;
    setErrors(isSaid ? [] : [{ field: 'reason', says: 'Say why you look, in a few words' }]);
    // Each look is another row of the audit, and reads what was asked since.
    if (isSaid) look((before) => ({ reason: given, times: (before?.times ?? 0) + 1 }));
  };
  return (
    <>
      <form class="tv-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <TextField
          id="reason"
          name="reason"
          label="Why do you look?"
          hint="Each request is on the audit, the refused ones too. Your reason is kept there."
          maxLength={500}
          errors={errors}
        />
        <button class="govuk-button">Show what it asked</button>
      </form>
      {asked && (
        <Events
          key={asked.times}
          search={{ reason: asked.reason, account: machine.id }}
          of={`What ${machine.name} asked`}
        />
      )}
    </>
  );
}
