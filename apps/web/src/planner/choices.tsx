import { graphql, type ResultOf } from '../graphql/graphql.js';
import { ErrorAt, type FieldError } from '../parts/form-errors.js';
import type { DraftProps } from './plan-form.js';

export const CHOICES = graphql(`
  query PlanChoices {
    agencies {
      id
      name
    }
    needLevels {
      id
      name
      forFamilies
    }
  }
`);

type Offered = ResultOf<typeof CHOICES>;

/** The need levels that there are figures of: those at which families are met. */
export const levelsIn = ({ needLevels }: Offered) => needLevels.filter(({ forFamilies }) => forFamilies);

/** Which agency and which need level; all of them unless chosen. */
export function Choices({ choices, draft, errors, change }: DraftProps & { choices: Offered }) {
  return (
    <>
      <Choice
        field="agency"
        label="Agency"
        all="All agencies together"
        options={choices.agencies}
        value={draft.agency}
        errors={errors}
        onChosen={(agency) => change({ agency })}
      />
      <Choice
        field="level"
        label="Need level"
        all="All need levels"
        options={levelsIn(choices)}
        value={draft.level}
        errors={errors}
        onChosen={(level) => change({ level })}
      />
    </>
  );
}

interface ChoiceProps {
  field: string;
  label: string;
  all: string;
  options: { id: string; name: string }[];
  value: string | null;
  errors: FieldError[];
  onChosen: (id: string | null) => void;
}

function Choice({ field, label, all, options, value, errors, onChosen }: ChoiceProps) {
  const wrong = errors.some((error) => error.field === field);
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-label--s" for={field}>
        {label}
      </label>
      <ErrorAt field={field} errors={errors} />
      <select
        class={`govuk-select${wrong ? ' govuk-select--error' : ''}`}
        aria-describedby={wrong ? `${field}-error` : undefined}
        id={field}
        name={field}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChosen(currentTarget.value || null)}
      >
        <option value="">{all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
