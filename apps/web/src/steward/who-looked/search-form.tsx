import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { isDay } from '../../shared/words.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { Chosen } from './choose-person.js';
import { KINDS, type Search } from './operations.js';

interface Props {
  chosen: Chosen;
  search: (search: Search) => void;
}

/** Why, and between which days. */
export function SearchForm({ chosen, search }: Props) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const reason = String(data.get('reason')).trim();
    const [from, lastDay] = [dayIn(form, 'from') || null, dayIn(form, 'lastDay') || null];
    const wrong = errorsIn(reason, from, lastDay);
    setErrors(wrong);
    if (wrong.length > 0) return;
    const kind = KINDS.find(({ id }) => id === data.get('kind'))?.id ?? null;
    const { side, id } = chosen;
    search({ reason, from, lastDay, kind, about: side === 'about' ? id : null, by: side === 'by' ? id : null });
  };
  return (
    <form class="tv-form tv-not-printed" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <TextField
        id="reason"
        name="reason"
        label="Why do you look?"
        hint={`It is kept on the audit. ${chosen.side === 'all' ? 'Whoever is named in what you find' : chosen.name} reads it, with your name.`}
        maxLength={500}
        errors={errors}
      />
      <div class="tv-form__row">
        <DayField id="from" label="First day (optional)" value="" errors={errors} />
        <DayField id="lastDay" label="Last day (optional)" value="" errors={errors} />
        <SelectField
          id="kind"
          name="kind"
          label="What came of it (optional)"
          value=""
          options={KINDS}
          empty="Anything"
          errors={errors}
        />
      </div>
      <button class="govuk-button">Search</button>
    </form>
  );
}

const NOT_A_DAY = 'Write a day such as 2 11 2026';

function errorsIn(reason: string, from: string | null, lastDay: string | null): FieldError[] {
  return [
    ...(reason.length < 3 ? [{ field: 'reason', says: 'Say why you look, in a few words' }] : []),
    ...(from && !isDay(from) ? [{ field: 'from', says: NOT_A_DAY }] : []),
    ...(lastDay && !isDay(lastDay) ? [{ field: 'lastDay', says: NOT_A_DAY }] : []),
    ...(from && lastDay && from > lastDay ? [{ field: 'lastDay', says: 'The last day comes before the first' }] : []),
  ];
}
