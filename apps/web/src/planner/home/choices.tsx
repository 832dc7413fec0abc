import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { Field } from '../../ui/field.js';
import type { DraftProps } from '../plan-form.js';

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
      <Field
        id="agency"
        label="Agency"
        empty="All agencies together"
        options={optionsOf(choices.agencies)}
        value={draft.agency ?? ''}
        errors={errors}
        fill={(agency) => change({ agency: agency || null })}
      />
      <Field
        id="level"
        label="Need level"
        empty="All need levels"
        options={optionsOf(levelsIn(choices))}
        value={draft.level ?? ''}
        errors={errors}
        fill={(level) => change({ level: level || null })}
      />
    </>
  );
}

const optionsOf = (named: { id: string; name: string }[]) => named.map(({ id, name }) => ({ value: id, text: name }));
