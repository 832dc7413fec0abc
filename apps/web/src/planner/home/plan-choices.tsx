import { SelectField } from '../../ui/select-field.js';
import type { DraftProps } from '../plan-form.js';
import { type Choices, levelsIn } from './operations.js';

/** Which agency and which need level; all of them unless chosen. */
export const PlanChoices = ({ choices, draft, errors, change }: DraftProps & { choices: Choices }) => (
  <>
    <SelectField
      id="agency"
      label="Agency"
      empty="All agencies together"
      options={choices.agencies}
      value={draft.agency ?? ''}
      errors={errors}
      fill={(agency) => change({ agency: agency || null })}
    />
    <SelectField
      id="level"
      label="Need level"
      empty="All need levels"
      options={levelsIn(choices)}
      value={draft.level ?? ''}
      errors={errors}
      fill={(level) => change({ level: level || null })}
    />
  </>
);
