import { ErrorAt, type FieldError } from '../../ui/error-summary.js';

export interface ScaleLevel {
  rank: number;
  name: string;
  description: string;
}

interface Props {
  field: string;
  levels: ScaleLevel[];
  errors: FieldError[];
}

const NOT_AT_ALL: ScaleLevel = { rank: 0, name: 'Not at all', description: 'It was called for and not shown.' };

/** The steps of a scale, from nothing to its top. */
export function RankField({ field, levels, errors }: Props) {
  const wrong = errors.some((error) => error.field === field);
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={`${field}-hint-all${wrong ? ` ${field}-error` : ''}`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What did you see?</legend>
        <p class="govuk-hint" id={`${field}-hint-all`}>
          A lower level than is on the record can take its place.
        </p>
        <ErrorAt field={field} errors={errors} />
        <div class="govuk-radios govuk-radios--small">
          {[NOT_AT_ALL, ...levels].map(({ rank, name, description }) => {
            const id = rank === 0 ? field : `${field}-${rank}`;
            return (
              <div key={rank} class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  type="radio"
                  id={id}
                  name="rank"
                  value={rank}
                  aria-describedby={`${id}-hint`}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {name}
                </label>
                <div class="govuk-hint govuk-radios__hint" id={`${id}-hint`}>
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
