import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { ErrorAt, type FieldError } from '../../ui/error-summary.js';
import { themeIdsFrom } from './match-address.js';

interface Theme {
  id: string;
  name: string;
  core: boolean;
}

interface Props {
  themes: Theme[];
  chosen: string | null;
  errors: FieldError[];
}

const ABOUT = [
  { value: 'all', text: 'All themes', hint: 'Somebody who can meet whatever the level may ask.' },
  { value: 'some', text: 'Some themes only', hint: undefined },
  { value: 'none', text: 'No theme in particular', hint: 'Only what the level asks whatever the theme.' },
];

/** What the need is about; every theme unless somebody chooses. */
export function ThemeField({ themes, chosen, errors }: Props) {
  const ids = themeIdsFrom(chosen);
  const [about, choose] = useState(ids === null ? 'all' : ids.length > 0 ? 'some' : 'none');
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What is it about?</legend>
        <div class="govuk-radios">
          {ABOUT.map(({ value, text, hint }) => (
            <Fragment key={value}>
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  type="radio"
                  id={`about-${value}`}
                  name="about"
                  value={value}
                  checked={about === value}
                  onChange={() => choose(value)}
                  aria-describedby={hint && `about-${value}-hint`}
                />
                <label class="govuk-label govuk-radios__label" for={`about-${value}`}>
                  {text}
                </label>
                {hint && (
                  <div class="govuk-hint govuk-radios__hint" id={`about-${value}-hint`}>
                    {hint}
                  </div>
                )}
              </div>
              {value === 'some' && about === 'some' && <ThemeBoxes themes={themes} ids={ids ?? []} errors={errors} />}
            </Fragment>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function ThemeBoxes({ themes, ids, errors }: { themes: Theme[]; ids: string[]; errors: FieldError[] }) {
  const wrong = errors.some(({ field }) => field === 'themes');
  return (
    <div class="govuk-radios__conditional">
      <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        <fieldset class="govuk-fieldset" aria-describedby={wrong ? 'themes-error' : undefined}>
          <legend class="govuk-fieldset__legend">Which themes?</legend>
          <ErrorAt field="themes" errors={errors} />
          <div class="govuk-checkboxes govuk-checkboxes--small tv-themes">
            {themes.map(({ id, name, core }, at) => (
              <div key={id} class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={at === 0 ? 'themes' : `themes-${at + 1}`}
                  name="theme"
                  value={id}
                  defaultChecked={ids.includes(id)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={at === 0 ? 'themes' : `themes-${at + 1}`}>
                  {name}
                  {core && ' (core)'}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
    </div>
  );
}
