import { useQuery } from '@urql/preact';
import { graphql } from '../graphql/graphql.js';
import type { PlanFilters } from './use-plan.js';

const CHOICES = graphql(`
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

interface Props {
  draft: PlanFilters;
  change: (changed: Partial<PlanFilters>) => void;
}

/** Which agency and which need level; all of them unless chosen. */
export function Choices({ draft, change }: Props) {
  const [{ data }] = useQuery({ query: CHOICES });
  const levels = data?.needLevels.filter(({ forFamilies }) => forFamilies) ?? [];
  return (
    <>
      <Choice
        field="agency"
        label="Agency"
        all="All agencies together"
        options={data?.agencies ?? []}
        value={draft.agency}
        onChosen={(agency) => change({ agency })}
      />
      <Choice
        field="level"
        label="Need level"
        all="All need levels"
        options={levels}
        value={draft.level}
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
  onChosen: (id: string | null) => void;
}

const Choice = ({ field, label, all, options, value, onChosen }: ChoiceProps) => (
  <div class="govuk-form-group tv-plan-form__field">
    <label class="govuk-label govuk-!-font-weight-bold" for={field}>
      {label}
    </label>
    <select
      class="govuk-select"
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
