import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../graphql/graphql.js';
import { DayField, dayIn } from '../ui/day-field.js';
import { Disclosure } from '../ui/disclosure.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldError } from '../ui/field-error.js';
import { type When, whenErrors } from './use-when.js';
import { BackToToday } from './back-to-today.js';
import { emptyIs, inWords } from './words.js';

interface Props {
  when: When;
  today: Day;
  /** What is wrong with the days in the address. */
  errors: FieldError[];
  choose: (when: When) => void;
}

/** Another day, past or future; and, if wanted, as the record stood on some day. */
export function ChooseDay({ when, today, errors, choose }: Props) {
  const [mistyped, setErrors] = useState<FieldError[]>([]);
  const shown = mistyped.length ? mistyped : errors;
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const on = dayIn(event.currentTarget, 'on') || null;
    const knownAt = dayIn(event.currentTarget, 'knownAt') || null;
    const wrong = whenErrors({ on, knownAt }, today);
    setErrors(wrong);
    if (wrong.length === 0) choose({ on: on === today ? null : on, knownAt });
  };
  const isOther = Boolean(when.on || when.knownAt);
  return (
    <div class="tv-not-printed">
      <Disclosure
        summary={isOther && shown.length === 0 ? shownInWords(when, today) : 'See another day, past or future'}
        open={shown.length > 0}
        isFramed
      >
        <form class="tv-form" noValidate onSubmit={submit}>
          <ErrorSummary errors={shown} />
          <div class="tv-form__row">
            <DayField id="on" label="Day" hint={emptyIs(today)} value={when.on ?? ''} errors={shown} />
            <DayField
              id="knownAt"
              label="As the record stood on (optional)"
              hint="Leave empty for all that is known now"
              value={when.knownAt ?? ''}
              errors={shown}
            />
            <button class="govuk-button">Show</button>
          </div>
        </form>
      </Disclosure>
      {isOther && (
        <BackToToday
          today={today}
          choose={(now) => {
            setErrors([]);
            choose(now);
          }}
        />
      )}
    </div>
  );
}

function shownInWords({ on, knownAt }: When, today: Day): string {
  const known = knownAt ? `, as the record stood on ${inWords(knownAt)}` : '';
  return `${inWords(on ?? today)}${known}: see another day`;
}
