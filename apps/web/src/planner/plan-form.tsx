import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useToday } from '../shared/me.js';
import { BackToToday } from '../shared/back-to-today.js';
import { useWhenInTitle, whenErrors } from '../shared/use-when.js';
import { emptyIs, inWords, isDay, listed, sentenceCase } from '../shared/words.js';
import { DayField } from '../ui/day-field.js';
import { Disclosure } from '../ui/disclosure.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { errorAt, type FieldError } from '../ui/field-error.js';
import { type PlanFilters, usePlan } from './use-plan.js';

interface Props {
  /** What is wrong with what the address holds. */
  errors: FieldError[];
  /** What is chosen besides the day, in words. */
  chosen?: string[];
  /** More to choose by than the day. */
  children?: (form: DraftProps) => ComponentChildren;
}

/** A form that is being filled in: what is chosen so far, and what is wrong with it. */
export interface DraftProps {
  draft: PlanFilters;
  errors: FieldError[];
  change: (changed: Partial<PlanFilters>) => void;
}

/** What to show and for which day; the button puts it into the address. */
export function PlanForm({ errors: inAddress, chosen = [], children }: Props) {
  const today = useToday();
  const { filters, choose } = usePlan();
  useWhenInTitle(filters);
  const [draft, setDraft] = useState(() => without(inAddress, filters));
  const [errors, setErrors] = useState(inAddress);
  const address = JSON.stringify(filters);
  const isOf = filters.on && isDay(filters.on) ? filters.on : today;
  useEffect(() => {
    setDraft(without(inAddress, filters));
    setErrors(inAddress);
  }, [address, inAddress]);

  const change = (changed: Partial<PlanFilters>) => setDraft((before) => ({ ...before, ...changed }));
  const show = (event: Event) => {
    event.preventDefault();
    const wrong = whenErrors(draft, today);
    setErrors(wrong);
    if (wrong.length === 0) choose(draft);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <Disclosure
        summary={`${sentenceCase(listed([...chosen, inWords(isOf)]))}: change`}
        class="tv-plan-form tv-not-printed"
        open={errors.length > 0}
        isFramed
      >
        <form class="tv-form" aria-label="What to show" noValidate onSubmit={show}>
          <div class="tv-plan-form__fields">
            <Days draft={draft} errors={errors} change={change} />
            {children?.({ draft, errors, change })}
            <button class="govuk-button tv-plan-form__button">Show</button>
          </div>
          <KnownAt draft={draft} errors={errors} change={change} />
        </form>
      </Disclosure>
      {(filters.on || filters.knownAt) && <BackToToday today={today} choose={choose} />}
    </>
  );
}

/* What is wrong is shown as not chosen, so that the button mends the address. */
const without = (errors: FieldError[], filters: PlanFilters): PlanFilters => ({
  ...filters,
  ...Object.fromEntries(errors.map(({ field }) => [field, null])),
});

function Days({ draft, errors, change }: DraftProps) {
  const today = useToday();
  return (
    <DayField
      id="on"
      label="Day"
      hint={emptyIs(today)}
      value={draft.on ?? ''}
      errors={errors}
      fill={(on) => change({ on: on || null })}
    />
  );
}

const KnownAt = ({ draft, errors, change }: DraftProps) => (
  <Disclosure
    summary="What was known at the time"
    class="tv-plan-form__known"
    open={Boolean(draft.knownAt || errorAt(errors, 'knownAt'))}
  >
    <DayField
      id="knownAt"
      label="As it was known on"
      hint="Leaves out all that was recorded after this day. Empty is everything known now."
      value={draft.knownAt ?? ''}
      errors={errors}
      fill={(knownAt) => change({ knownAt: knownAt || null })}
    />
  </Disclosure>
);
