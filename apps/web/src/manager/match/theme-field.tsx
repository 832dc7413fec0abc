import { useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/choice-field.js';
import type { FieldError } from '../../ui/field-error.js';
import { themeIdsFrom } from './match-address.js';
import type { Choices } from './operations.js';

interface Props {
  themes: Choices['needThemes'];
  chosen: string | null;
  errors: FieldError[];
}

/** What the need is about; every theme unless somebody chooses. */
export function ThemeField({ themes, chosen, errors }: Props) {
  const ids = themeIdsFrom(chosen);
  const [about, choose] = useState(ids === null ? 'all' : ids.length > 0 ? 'some' : 'none');
  const boxes = (
    <div class="govuk-radios__conditional">
      <ChoiceField
        id="themes"
        type="checkbox"
        name="theme"
        legend="Which themes?"
        options={themes.map(({ id, name, core }) => ({ value: id, text: core ? `${name} (core)` : name }))}
        chosen={ids ?? []}
        errors={errors}
        isSmall
        isQuestion={false}
        class="tv-themes"
      />
    </div>
  );
  return (
    <ChoiceField
      id="about"
      name="about"
      legend="What is it about?"
      options={[
        { value: 'all', text: 'All themes', hint: 'Somebody who can meet whatever the level may ask.' },
        { value: 'some', text: 'Some themes only', below: boxes },
        { value: 'none', text: 'No theme in particular', hint: 'Only what the level asks whatever the theme.' },
      ]}
      chosen={[about]}
      choose={choose}
      errors={[]}
    />
  );
}
