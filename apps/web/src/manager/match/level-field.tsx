import { ErrorAt, type FieldError } from '../../ui/error-summary.js';

interface Props {
  levels: { id: string; name: string; description: string; forFamilies: boolean }[];
  chosen: string | null;
  errors: FieldError[];
}

/** How much need: the levels at which families are met. */
export function LevelField({ levels, chosen, errors }: Props) {
  const wrong = errors.some(({ field }) => field === 'level');
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={wrong ? 'level-error' : undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">How much help is needed?</legend>
        <ErrorAt field="level" errors={errors} />
        <div class="govuk-radios">
          {levels
            .filter(({ forFamilies }) => forFamilies)
            .map(({ id, name, description }, at) => {
              const field = at === 0 ? 'level' : `level-${at + 1}`;
              return (
                <div key={id} class="govuk-radios__item">
                  <input
                    class="govuk-radios__input"
                    type="radio"
                    id={field}
                    name="level"
                    value={id}
                    defaultChecked={id === chosen}
                    aria-describedby={`${field}-about`}
                  />
                  <label class="govuk-label govuk-radios__label" for={field}>
                    {name}
                  </label>
                  <div class="govuk-hint govuk-radios__hint" id={`${field}-about`}>
                    {description}
                  </div>
                </div>
              );
            })}
        </div>
      </fieldset>
    </div>
  );
}
