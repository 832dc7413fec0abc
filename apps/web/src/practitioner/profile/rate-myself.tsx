import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { graphql } from '../../graphql/graphql.js';
import { refusalIn } from '../../graphql/refusal.js';
import { ErrorAt, ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import { useKey } from '../../ui/idempotency-key.js';
import { sentenceCase } from '../../shared/words.js';
import { Done } from '../../ui/effect.js';
import type { Line } from '../../shared/profile/operations.js';
import { ANSWERS } from '../../shared/profile/ratings.js';

const RATE_MYSELF = graphql(`
  mutation RateMyself($input: SelfRatingInput!, $key: String!) {
    rateMyself(input: $input, idempotencyKey: $key)
  }
`);

interface Props {
  line: Line;
  /** Whether the rating of this line has just been saved. */
  saved: boolean;
  onSaved: () => void;
}

/** R9: how well I know it myself. It stands beside the evidence and never changes where I stand. */
export function RateMyself({ line: { competency, selfRating }, saved, onSaved }: Props) {
  const [{ fetching, error }, rate] = useMutation(RATE_MYSELF);
  const keyOf = useKey();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const name = `rating-${competency.id}`;
  const first = `${name}-0`;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const answer = given.get('answer') as string | null;
    if (!answer) return setErrors([{ field: first, says: 'Say how well you know it' }]);
    setErrors([]);
    const input = { competencyId: competency.id, answer, wantsMore: given.has('wantsMore') };
    const { error: refused } = await rate({ input, key: keyOf(input) });
    if (!refused) onSaved();
  };
  return (
    <details class="govuk-details" open={saved}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Rate yourself<span class="govuk-visually-hidden"> in {competency.name}</span>
        </span>
      </summary>
      <form class="govuk-details__text" noValidate onSubmit={save}>
        <ErrorSummary errors={errors} />
        {error && <Refused refusal={refusalIn(error)} />}
        {saved && (
          <Done>
            <strong>Saved.</strong> What you hold has not changed: that takes evidence.
          </Done>
        )}
        <Answers name={name} chosen={selfRating?.answer} errors={errors} />
        <WantsMore id={`${name}-more`} checked={selfRating?.wantsMore ?? false} />
        <button class="govuk-button" disabled={fetching}>
          Save my rating
        </button>
      </form>
    </details>
  );
}

const Answers = ({ name, chosen, errors }: { name: string; chosen?: string; errors: FieldError[] }) => (
  <div class={`govuk-form-group${errors.length ? ' govuk-form-group--error' : ''}`}>
    <fieldset
      class="govuk-fieldset"
      aria-describedby={`${name}-hint${errors.length ? ` ${errors[0]!.field}-error` : ''}`}
    >
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">How well do you know it yourself?</legend>
      <p class="govuk-hint" id={`${name}-hint`}>
        Your answer stands beside the evidence. It never changes where you stand.
      </p>
      <ErrorAt field={`${name}-0`} errors={errors} />
      <div class="govuk-radios govuk-radios--small">
        {ANSWERS.map((answer, index) => (
          <div key={answer} class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              id={`${name}-${index}`}
              name="answer"
              value={answer}
              defaultChecked={answer === chosen}
            />
            <label class="govuk-label govuk-radios__label" for={`${name}-${index}`}>
              {sentenceCase(answer)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);

const WantsMore = ({ id, checked }: { id: string; checked: boolean }) => (
  <div class="govuk-form-group">
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} name="wantsMore" defaultChecked={checked} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          I want to learn more about it
        </label>
      </div>
    </div>
  </div>
);
