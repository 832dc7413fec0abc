import { dayErrors } from '../../shared/field-errors.js';
import { useToday } from '../../shared/me.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import type { FieldError } from '../../ui/field-error.js';
import { LongTextField } from '../../ui/long-text-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { ADD_LEARNING, CHANGE_LEARNING, type Learning } from './operations.js';

interface Props {
  /** What is changed; left out, something is added. */
  entry?: Learning;
  onDone: (says: string) => void;
}

/** What one adds to one's own record, or how it is to be from now on. */
export function LearningForm({ entry, onDone }: Props) {
  const today = useToday();
  const { id: of, title, day, hours, reflection } = entry ?? NEW;
  const ids = { title: `title-${of}`, day: `day-${of}`, hours: `hours-${of}`, reflection: `reflection-${of}` };
  const rules = {
    check: (form: HTMLFormElement) => problemsIn(form, ids, today),
    fields: ids,
    fieldOf: { LEARNING_AHEAD: ids.day },
  };
  const adding = useMutationForm(ADD_LEARNING, {
    ...rules,
    read: (form) => ({ input: inputIn(form) }),
    onDone: ({ addOwnLearning: added }) => onDone(`“${added.title}” is on your record. Only you see it there.`),
  });
  const changing = useMutationForm(CHANGE_LEARNING, {
    ...rules,
    read: (form) => ({ input: { learningId: of, ...inputIn(form) } }),
    onDone: ({ changeOwnLearning: changed }) => onDone(`“${changed.title}” is changed.`),
  });
  const { onSubmit, trouble, errors, isSending } = entry ? changing : adding;
  return (
    <form
      class="tv-form"
      noValidate
      onSubmit={onSubmit}
      aria-label={entry ? `Change ${entry.title}` : 'Add something that you learnt'}
    >
      {trouble}
      <TextField id={ids.title} name="title" errors={errors} label="What was it?" maxLength={200} value={title} />
      <DayField id={ids.day} name="day" errors={errors} label="On which day did it end?" value={day} />
      <TextField
        id={ids.hours}
        name="hours"
        errors={errors}
        label="For how many hours? (optional)"
        width={10}
        value={`${hours ?? ''}`}
      />
      <LongTextField
        id={ids.reflection}
        name="reflection"
        errors={errors}
        label="What do you think of it? (optional)"
        hint="Please name no child or family, and nobody else."
        maxLength={4000}
        value={reflection ?? ''}
      />
      <button class="govuk-button" disabled={isSending}>
        {entry ? 'Save it so' : 'Add it to my record'}
      </button>
    </form>
  );
}

const NEW: Pick<Learning, 'id' | 'title' | 'day' | 'hours' | 'reflection'> = {
  ...{ id: 'new', title: '', day: '' },
  ...{ hours: null, reflection: null },
};

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const inputIn = (form: FormData) => ({
  ...{ title: textIn(form, 'title'), day: textIn(form, 'day') },
  hours: textIn(form, 'hours') ? Number(textIn(form, 'hours').replace(',', '.')) : null,
  reflection: textIn(form, 'reflection') || null,
});

function problemsIn(
  form: HTMLFormElement,
  ids: Record<'title' | 'day' | 'hours', string>,
  today: string,
): FieldError[] {
  const said = inputIn(new FormData(form));
  const day = dayIn(form, 'day');
  const isWrong = dayErrors(ids.day, 'The day', day);
  return [
    ...(said.title ? [] : [{ field: ids.title, says: 'Enter what it was' }]),
    ...(day ? isWrong : [{ field: ids.day, says: 'Enter the day' }]),
    ...(day && isWrong.length === 0 && day > today ? [{ field: ids.day, says: 'Enter today or a day before' }] : []),
    ...(said.hours === null || (said.hours >= 0.25 && said.hours <= 1_000)
      ? []
      : [{ field: ids.hours, says: 'Enter hours as a number, such as 2.5; a quarter at least' }]),
  ];
}
