import { useMutation } from '@urql/preact';
import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { refusalIn } from '../../graphql/refusal.js';
import { DayField } from '../../ui/day-field.js';
import { dayErrors, writtenIn } from '../../shared/field-errors.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import { useKey } from '../../ui/idempotency-key.js';
import { useToday } from '../../shared/me.js';
import { RankField, type ScaleLevel } from './rank-field.js';
import { RECORD_OBSERVATION } from '../team/operations.js';

interface Props {
  practitionerId: string;
  competency: { id: string; name: string };
  levels: ScaleLevel[];
  onRecorded: () => void;
}

/** What a manager saw one of their people do, on which day, at which level. */
export function RecordObservation({ practitionerId, competency, levels, onRecorded }: Props) {
  const today = useToday();
  const [{ error, fetching }, record] = useMutation(RECORD_OBSERVATION);
  const keyOf = useKey();
  const [errors, complain] = useState<FieldError[]>([]);
  const field = fieldsOf(competency.id);
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wrong = errorsIn(form, field);
    complain(wrong);
    if (wrong.length > 0) return;
    const input = { practitionerId, competencyId: competency.id, ...seenIn(new FormData(form)) };
    const { error: refused } = await record({ input, key: keyOf(input) });
    if (!refused) onRecorded();
  };
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Record what you saw<span class="govuk-visually-hidden"> of {competency.name}</span>
        </span>
      </summary>
      <form class="govuk-details__text" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        {error && <Refused refusal={refusalIn(error)} />}
        <RankField field={field.rank} levels={levels} errors={errors} />
        <DayField field={field.on} name="on" label="On which day did you see it?" value={today} errors={errors} />
        <DayField
          field={field.lastDay}
          name="lastDay"
          label="Last day it should count (optional)"
          hint="Leave it empty if it has no end of its own"
          value=""
          errors={errors}
        />
        <button class="govuk-button" disabled={fetching}>
          Record it
        </button>
      </form>
    </details>
  );
}

type Fields = ReturnType<typeof fieldsOf>;
const fieldsOf = (id: string) => ({ rank: `rank-${id}`, on: `on-${id}`, lastDay: `last-${id}` });

function errorsIn(form: HTMLFormElement, field: Fields): FieldError[] {
  const given = new FormData(form);
  const day = (name: string) => writtenIn(form.elements.namedItem(name) as HTMLInputElement);
  const errors: FieldError[] = [];
  if (!given.get('rank')) errors.push({ field: field.rank, says: 'Choose what you saw' });
  if (!day('on')) errors.push({ field: field.on, says: 'Enter the day on which you saw it' });
  errors.push(...dayErrors(field.on, 'The day on which you saw it', day('on')));
  errors.push(...dayErrors(field.lastDay, 'The last day', day('lastDay')));
  return errors;
}

const seenIn = (form: FormData) => ({
  rank: Number(form.get('rank')),
  on: String(form.get('on')),
  lastDay: String(form.get('lastDay')) || null,
});
