import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary, type FieldError } from '../parts/form-errors.js';
import { inWords, isDay } from '../parts/words.js';
import { useToday } from '../shell/me.js';
import { DayField } from './day-field.js';
import { notADay, type PlanFilters, usePlan } from './use-plan.js';

interface Props {
  /** More to choose by than the day; the first argument is what is chosen so far. */
  children?: (draft: PlanFilters, change: (changed: Partial<PlanFilters>) => void) => ComponentChildren;
}

/** What to show and for which day; the button puts it into the address. */
export function PlanForm({ children }: Props) {
  const { filters, choose, errors: inAddress } = usePlan();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(filters);
  const [errors, setErrors] = useState(inAddress);
  const address = JSON.stringify(filters);
  useEffect(() => {
    setDraft(filters);
    setErrors(inAddress);
  }, [address]);

  const change = (changed: Partial<PlanFilters>) => setDraft((before) => ({ ...before, ...changed }));
  const show = (event: Event) => {
    event.preventDefault();
    const wrong = errorsOf(form.current!);
    setErrors(wrong);
    if (wrong.length === 0) choose(draft);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <form class="tv-form tv-plan-form tv-not-printed" aria-label="What to show" ref={form} noValidate onSubmit={show}>
        <div class="tv-plan-form__fields">
          <Days draft={draft} errors={errors} change={change} />
          {children?.(draft, change)}
          <button class="govuk-button tv-plan-form__button">Show</button>
        </div>
        <KnownAt draft={draft} errors={errors} change={change} />
      </form>
    </>
  );
}

interface DayProps {
  draft: PlanFilters;
  errors: FieldError[];
  change: (changed: Partial<PlanFilters>) => void;
}

function Days({ draft, errors, change }: DayProps) {
  const today = useToday();
  return (
    <DayField
      field="on"
      label="Day"
      hint={`Empty is today, ${inWords(today)}`}
      value={draft.on ?? ''}
      errors={errors}
      onWritten={(on) => change({ on: on || null })}
    />
  );
}

const KnownAt = ({ draft, errors, change }: DayProps) => (
  <details class="govuk-details tv-plan-form__known" open={Boolean(draft.knownAt) || errors.some(atKnown)}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">What was known at the time</span>
    </summary>
    <div class="govuk-details__text">
      <DayField
        field="knownAt"
        label="As known at"
        hint="Leaves out all that was recorded after this day. Empty is everything known now."
        value={draft.knownAt ?? ''}
        errors={errors}
        onWritten={(knownAt) => change({ knownAt: knownAt || null })}
      />
    </div>
  </details>
);

const atKnown = ({ field }: FieldError) => field === 'knownAt';

/* A day that the browser cannot make sense of is no value at all, but it says so. */
const errorsOf = (form: HTMLFormElement): FieldError[] =>
  (['on', 'knownAt'] as const).flatMap((field) => {
    const { validity, value } = form.elements.namedItem(field) as HTMLInputElement;
    const wrong = validity.badInput || (value !== '' && !isDay(value));
    return wrong ? [notADay(field)] : [];
  });
