import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MarkConflict, MarkSide } from '../../graphql/refusal-data.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { ErrorAt } from '../../ui/field.js';
import { counted, listed } from '../../shared/words.js';
import { markInWords, type Row } from './marks.js';
import { useToday } from '../../shared/me.js';
import type { Choice } from './sending.js';
import { changedBy } from './changed-by.js';
import type { Conflict } from './use-saving.js';

interface Props {
  conflict: Conflict;
  rows: Row[];
  choose: (conflict: Conflict, choices: Record<string, Choice>) => void;
}

/** Two marks for one person, side by side: whoever is here chooses, and nothing is lost before. */
export function Conflicts({ conflict, rows, choose }: Props) {
  const box = useRef<HTMLElement>(null);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [errors, setErrors] = useState<FieldError[]>([]);
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? 'Somebody no longer on the roll';
  useLayoutEffect(() => box.current?.focus(), [conflict]);

  function submit(event: Event) {
    event.preventDefault();
    const open = conflict.people
      .filter(({ practitionerId }) => !choices[practitionerId])
      .map(({ practitionerId: id }) => ({
        field: choiceField(id),
        says: `Choose which mark of ${nameOf(id)} to keep.`,
      }));
    setErrors(open);
    if (open.length === 0) choose(conflict, choices);
  }

  return (
    <section class="tv-conflicts" tabIndex={-1} ref={box} aria-labelledby="conflicts-title">
      <h2 class="govuk-heading-m" id="conflicts-title">
        This register was changed meanwhile
      </h2>
      <p class="govuk-body">
        {conflict.others > 0
          ? `Your other ${counted(conflict.others, 'mark')} ${conflict.others === 1 ? 'was' : 'were'} saved.`
          : 'Your marks were not saved, and nothing is lost.'}{' '}
        For {listed(conflict.people.map((one) => nameOf(one.practitionerId)))} choose the mark to keep
        {conflict.others === 0 && '; your other marks are saved at the same time'}.
      </p>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} aria-label="Which mark to keep">
        {conflict.people.map((person) => (
          <OnePerson
            key={person.practitionerId}
            person={person}
            name={nameOf(person.practitionerId)}
            errors={errors}
            choice={choices[person.practitionerId]}
            choose={(choice) => setChoices({ ...choices, [person.practitionerId]: choice })}
          />
        ))}
        <button type="submit" class="govuk-button">
          Save with these choices
        </button>
      </form>
    </section>
  );
}

const choiceField = (id: string) => `choice-${id}`;

interface OneProps {
  person: MarkConflict;
  name: string;
  errors: FieldError[];
  choice?: Choice;
  choose: (choice: Choice) => void;
}

const OnePerson = ({ person, name, errors, choice, choose }: OneProps) => {
  const field = choiceField(person.practitionerId);
  const today = useToday();
  const option = (which: Choice, title: string, says: string) => (
    <label class="tv-choice">
      <input
        type="radio"
        id={which === 'yours' ? field : undefined}
        name={field}
        checked={choice === which}
        onChange={() => choose(which)}
      />
      <span>
        <strong>{title}</strong> {says}
      </span>
    </label>
  );
  return (
    <fieldset class="govuk-fieldset tv-conflict">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
      <ErrorAt field={field} errors={errors} />
      <div class="tv-conflict__sides">
        {option('yours', 'Marked here:', inWords(person.yours))}
        {option('theirs', 'Saved meanwhile:', `${meanwhile(person)} ${changedBy(person.changed, today)}`)}
      </div>
    </fieldset>
  );
};

const meanwhile = ({ theirs }: MarkConflict) => (theirs ? `${inWords(theirs)}; changed` : 'no mark; it was taken back');

const inWords = ({ state, minutes, reason }: MarkSide) =>
  [markInWords(state), state !== 'ABSENT' && `${minutes} minutes`, reason].filter(Boolean).join(', ');
