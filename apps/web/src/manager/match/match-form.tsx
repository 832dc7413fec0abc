import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { dayErrors } from '../../shared/field-errors.js';
import { useToday } from '../../shared/me.js';
import { emptyIs } from '../../shared/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField, dayIn } from '../../ui/day-field.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { SelectField } from '../../ui/select-field.js';
import { type MatchAddress, NO_THEME, REACHES } from './match-address.js';
import type { Choices } from './operations.js';
import { ThemeField } from './theme-field.js';

interface Props {
  choices: Choices;
  address: MatchAddress;
  /** What is wrong with what the address holds. */
  errors: FieldError[];
  ask: (question: Partial<MatchAddress>) => void;
}

/** A need without the family: how much, where, about what, on which day. */
export function MatchForm({ choices, address, errors: inAddress, ask }: Props) {
  const [errors, setErrors] = useState(inAddress);
  const today = useToday();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wrong = errorsIn(form, dayIn(event.currentTarget, 'on'));
    setErrors(wrong);
    if (wrong.length === 0) ask(questionIn(form, today));
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <form class="tv-form" onSubmit={submit} noValidate aria-label="The need">
        <ChoiceField
          id="level"
          name="level"
          legend="How much help is needed?"
          options={choices.needLevels
            .filter(({ forFamilies }) => forFamilies)
            .map(({ id, name, description }) => ({ value: id, text: name, hint: description }))}
          chosen={address.level ? [address.level] : []}
          errors={errors}
        />
        <div class="tv-form__row">
          <SelectField
            id="cluster"
            name="cluster"
            label="Where does the family live?"
            empty="Choose a cluster"
            options={choices.clusters}
            value={address.cluster ?? ''}
            errors={errors}
          />
          <SelectField
            id="within"
            name="within"
            label="Among whom?"
            empty="Everybody in the partnership"
            options={REACHES}
            value={address.within ?? ''}
            errors={errors}
          />
          <DayField id="on" label="On which day?" hint={emptyIs(today)} value={address.on ?? ''} errors={errors} />
        </div>
        <ThemeField themes={choices.needThemes} chosen={address.themes} errors={errors} />
        <button class="govuk-button">Show who can help</button>
      </form>
    </>
  );
}

function errorsIn(form: FormData, day: string): FieldError[] {
  const errors: FieldError[] = [];
  if (!form.get('level')) errors.push({ field: 'level', says: 'Choose the level of need' });
  if (!form.get('cluster')) errors.push({ field: 'cluster', says: 'Choose where the family lives' });
  errors.push(...dayErrors('on', 'The day', day));
  if (form.get('about') === 'some' && !form.has('theme'))
    errors.push({ field: 'themes', says: 'Choose at least one theme, or all themes' });
  return errors;
}

function questionIn(form: FormData, today: string): Partial<MatchAddress> {
  const on = text(form, 'on');
  const themes = { all: null, some: form.getAll('theme').join(','), none: NO_THEME }[text(form, 'about')];
  const where = { cluster: text(form, 'cluster'), within: text(form, 'within') || null };
  return { level: text(form, 'level'), ...where, themes, on: on === today ? null : on || null };
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
