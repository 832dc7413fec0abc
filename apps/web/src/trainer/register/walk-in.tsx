import { useState } from 'preact/hooks';
import { FIND_PEOPLE } from '../../shared/find-people.js';
import { TextField } from '../../ui/text-field.js';
import { useAnswer } from '../../ui/use-answer.js';
import { Found } from './walk-in-found.js';

interface Props {
  onList: (id: string) => boolean;
  /** Adds somebody, by what tells them from their namesakes. */
  add: (id: string, name: string, apart: string) => void;
}

/** Adds somebody who came without a booking, found by name and told apart by employer and place. */
export function WalkIn({ onList, add }: Props) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const { data, isOlder, refusal, again } = useAnswer(FIND_PEOPLE, { name }, { isWaiting: !name });
  const errors = refusal ? [{ field: 'walk-in', says: refusal.says }] : [];
  return (
    <section class="tv-walk-in tv-not-printed">
      <h2 class="govuk-heading-m" id="walk-in-title">
        Somebody came without a booking?
      </h2>
      <form
        aria-labelledby="walk-in-title"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name) again();
          else setName(typed.trim());
        }}
      >
        <div class="tv-walk-in__search">
          <TextField
            id="walk-in"
            label="Their name"
            hint="A word of the name, or its first letters."
            value={typed}
            fill={setTyped}
            errors={errors}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Search
          </button>
        </div>
      </form>
      <div role="status">
        {name && isOlder && !refusal && <p class="govuk-body">Searching …</p>}
        {name && data && !isOlder && !refusal && (
          <Found name={name} found={data.findPractitioners} onList={onList} add={add} />
        )}
      </div>
    </section>
  );
}
