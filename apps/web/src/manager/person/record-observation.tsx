import { useEffect, useRef, useState } from 'preact/hooks';
import { dayErrors } from '../../shared/field-errors.js';
import { useToday } from '../../shared/me.js';
import type { ScaleLevel } from '../../shared/profile/operations.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { FieldError } from '../../ui/field-error.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { type Observation, RECORD_OBSERVATION } from './operations.js';

/** Where on the page of a person what was seen of one competency is recorded. */
export const recordOf = (competencyId: string) => `#record-${competencyId}`;

interface Props {
  practitionerId: string;
  competency: { id: string; name: string };
  levels: ScaleLevel[];
  onRecorded: () => void;
}

/** What a manager saw one of their people do, on which day, at which level. */
export function RecordObservation({ practitionerId, competency, levels, onRecorded }: Props) {
  const today = useToday();
  const fields = { rank: `rank-${competency.id}`, on: `on-${competency.id}`, lastDay: `last-${competency.id}` };
  const { onSubmit, trouble, errors, isSending } = useMutationForm(RECORD_OBSERVATION, {
    check: (form) => errorsIn(form, fields),
    read: (form) => ({ input: { practitionerId, competencyId: competency.id, ...seenIn(form) } }),
    fields,
    fieldOf: { EVIDENCE_AHEAD: fields.on, EVIDENCE_DAYS_INVALID: fields.lastDay, RANK_NOT_ON_SCALE: fields.rank },
    onDone: onRecorded,
  });
  const summary = useRef<HTMLElement>(null);
  // Once, on arrival: after that the line may stand elsewhere on the page.
  const [isAsked] = useState(() => window.location.hash === recordOf(competency.id));
  useEffect(() => {
    if (!isAsked) return;
    summary.current?.focus();
    history.replaceState(history.state, '', window.location.pathname + window.location.search);
  }, []);
  return (
    <Disclosure summary="Record what you saw" about={`of ${competency.name}`} open={isAsked} at={summary}>
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <ChoiceField
          id={fields.rank}
          name="rank"
          legend="What did you see?"
          hint="A lower level than is on the record can take its place."
          options={[NOT_AT_ALL, ...levels.map(choiceOf)]}
          chosen={[]}
          errors={errors}
          isSmall
        />
        <DayField id={fields.on} name="on" label="On which day did you see it?" value={today} errors={errors} />
        <DayField
          id={fields.lastDay}
          name="lastDay"
          label="Last day it should count (optional)"
          hint="Leave it empty if it has no end of its own"
          value=""
          errors={errors}
        />
        <button class="govuk-button" disabled={isSending}>
          Record it
        </button>
      </form>
    </Disclosure>
  );
}

const NOT_AT_ALL = { value: '0', text: 'Not at all', hint: 'It was called for and not shown.' };
const choiceOf = ({ rank, name, description }: ScaleLevel) => ({ value: String(rank), text: name, hint: description });

function errorsIn(form: HTMLFormElement, field: { rank: string; on: string; lastDay: string }): FieldError[] {
  const given = new FormData(form);
  const errors: FieldError[] = [];
  if (!given.get('rank')) errors.push({ field: field.rank, says: 'Choose what you saw' });
  if (!dayIn(form, 'on')) errors.push({ field: field.on, says: 'Enter the day on which you saw it' });
  errors.push(...dayErrors(field.on, 'The day on which you saw it', dayIn(form, 'on')));
  errors.push(...dayErrors(field.lastDay, 'The last day', dayIn(form, 'lastDay')));
  return errors;
}

const seenIn = (form: FormData): Pick<Observation, 'rank' | 'on' | 'lastDay'> => ({
  rank: Number(form.get('rank')),
  on: String(form.get('on')),
  lastDay: String(form.get('lastDay')) || null,
});
