import type { Line } from '../../shared/profile/operations.js';
import { ANSWERS } from '../../shared/profile/ratings.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Effect } from '../../ui/effect.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { RATE_MYSELF, type SelfRating } from './operations.js';

interface Props {
  line: Line;
  /** Whether the rating of this line has just been saved. */
  saved: boolean;
  onSaved: () => void;
}

/** R9: how well I know it myself. It stands beside the evidence and never changes where I stand. */
export function RateMyself({ line: { competency, selfRating }, saved, onSaved }: Props) {
  const field = `rating-${competency.id}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(RATE_MYSELF, {
    check: (form) => (new FormData(form).has('answer') ? [] : [{ field, says: 'Say how well you know it' }]),
    read: (form) => ({ input: ratingIn(form, competency.id) }),
    fields: { answer: field },
    onDone: onSaved,
  });
  return (
    <Disclosure summary="Rate yourself" about={`in ${competency.name}`} open={saved}>
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        {saved && (
          <Effect>
            <strong>Saved.</strong> What you hold has not changed: that takes evidence.
          </Effect>
        )}
        <ChoiceField
          id={field}
          name="answer"
          legend="How well do you know it yourself?"
          hint="Your answer stands beside the evidence. It never changes where you stand."
          options={ANSWERS}
          chosen={selfRating ? [selfRating.answer] : []}
          errors={errors}
          isSmall
        />
        <Checkbox
          id={`${field}-more`}
          name="wantsMore"
          label="I want to learn more about it"
          checked={selfRating?.wantsMore ?? false}
        />
        <button class="govuk-button" disabled={isSending}>
          Save my rating
        </button>
      </form>
    </Disclosure>
  );
}

const ratingIn = (form: FormData, competencyId: string): SelfRating => ({
  competencyId,
  answer: form.get('answer') as SelfRating['answer'],
  wantsMore: form.has('wantsMore'),
});
