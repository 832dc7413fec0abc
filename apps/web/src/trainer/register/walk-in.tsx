import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { refusalIn } from '../../graphql/refusal.js';
import { FIND_PEOPLE } from '../../shared/find-people.js';
import { ErrorAt } from '../../ui/error-summary.js';
import { Found } from './walk-in-found.js';

interface Props {
  onList: (id: string) => boolean;
  add: (id: string, name: string) => void;
}

/** Adds somebody who came without a booking, found by name and told apart by role and employer. */
export function WalkIn({ onList, add }: Props) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: FIND_PEOPLE,
    variables: { name },
    pause: !name,
  });
  const answered = !fetching && operation?.variables.name === name;
  const errors = error && answered ? [{ field: 'walk-in', says: refusalIn(error).says }] : [];
  return (
    <section class="tv-walk-in tv-not-printed">
      <h2 class="govuk-heading-m" id="walk-in-title">
        Somebody came without a booking?
      </h2>
      <form
        aria-labelledby="walk-in-title"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name) ask({ requestPolicy: 'network-only' });
          else setName(typed.trim());
        }}
      >
        <label class="govuk-label" for="walk-in">
          Their name
        </label>
        <p class="govuk-hint" id="walk-in-hint">
          The beginning of the family name, or of the full name.
        </p>
        <ErrorAt field="walk-in" errors={errors} />
        <div class="tv-walk-in__search">
          <input
            class="govuk-input"
            id="walk-in"
            value={typed}
            autoComplete="off"
            aria-describedby={errors.length > 0 ? 'walk-in-hint walk-in-error' : 'walk-in-hint'}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Search
          </button>
        </div>
      </form>
      <div role="status">
        {name && fetching && <p class="govuk-body">Searching …</p>}
        {name && answered && data && !error && (
          <Found name={name} found={data.findPractitioners} onList={onList} add={add} />
        )}
      </div>
    </section>
  );
}
