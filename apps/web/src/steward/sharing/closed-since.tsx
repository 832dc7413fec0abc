import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Day, OneOf } from '../../graphql/graphql.js';
import { dayErrors } from '../../shared/field-errors.js';
import { useToday } from '../../shared/me.js';
import { inWords } from '../../shared/words.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Closed } from './operations.js';
import { Views } from './views.js';

interface Props {
  since: Day;
  /** What is wrong with the day in the address. */
  errors: FieldError[];
  closed: Closed[];
  choose: (since: Day) => void;
}

const BECAUSE: Record<OneOf<'ClosedBecause'>, string> = {
  ENDED: 'it ended',
  VOIDED: 'it was taken back',
  NOBODY_IN_POST: 'one of the two agencies employs nobody any more',
};

/** P34: which agreements a reorganisation broke, and what can be seen no more. */
export function ClosedSince({ since, errors, closed, choose }: Props) {
  const today = useToday();
  const [mistyped, setErrors] = useState<FieldError[]>([]);
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = dayIn(event.currentTarget, 'since');
    const wrong = [
      ...dayErrors('since', 'The day', day),
      ...(day > today ? [{ field: 'since', says: 'Enter today or a day before' }] : []),
    ];
    setErrors(day ? wrong : [{ field: 'since', says: 'Enter a day' }]);
    if (day && wrong.length === 0) choose(day);
  };
  return (
    <section class="tv-section" aria-labelledby="closed">
      <h2 class="govuk-heading-l" id="closed">
        What can be seen no more
      </h2>
      <form class="tv-form" noValidate onSubmit={submit}>
        <div class="tv-form__row">
          <DayField
            id="since"
            name="since"
            label="Since when?"
            value={since}
            errors={mistyped.length > 0 ? mistyped : errors}
          />
          <button class="govuk-button govuk-button--secondary">Show</button>
        </div>
      </form>
      {closed.length === 0 && (
        <p class="govuk-inset-text">All that could be seen on {inWords(since)} under an agreement can be seen today.</p>
      )}
      {closed.map(({ agreement, because, views }) => (
        <div key={agreement.id}>
          <Views caption={`By “${agreement.name}”, since ${BECAUSE[because]}`} isOver views={views} empty="Nothing." />
          <p class="tv-onward">
            <Link class="govuk-link" href={`/desk/sharing/${agreement.id}`}>
              Look at “{agreement.name}”
            </Link>
          </p>
        </div>
      ))}
    </section>
  );
}
