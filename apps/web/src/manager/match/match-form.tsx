import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ResultOf } from '../../graphql/graphql.js';
import { DayField, emptyIs } from '../../ui/day-field.js';
import { dayErrors, writtenIn } from '../../shared/field-errors.js';
import { ErrorAt, ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { useToday } from '../../shared/me.js';
import { LevelField } from './level-field.js';
import { type MatchAddress, NO_THEME } from './match-address.js';
import type { CHOICES } from './operations.js';
import { ThemeField } from './theme-field.js';

interface Props {
  choices: ResultOf<typeof CHOICES>;
  address: MatchAddress;
  /** What is wrong with what the address holds. */
  errors: FieldError[];
  ask: (question: Partial<MatchAddress>) => void;
}

/** A need without the family: how much, where, about what, on which day. */
export function MatchForm({ choices, address, errors: inAddress, ask }: Props) {
  const [errors, complain] = useState(inAddress);
  const today = useToday();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wrong = errorsIn(form, writtenIn(event.currentTarget.elements.namedItem('on') as HTMLInputElement));
    complain(wrong);
    if (wrong.length === 0) ask(questionIn(form, today));
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <form class="tv-form" onSubmit={submit} noValidate aria-label="The need">
        <LevelField levels={choices.needLevels} chosen={address.level} errors={errors} />
        <div class="tv-form__row">
          <ClusterField clusters={choices.clusters} chosen={address.cluster} errors={errors} />
          <DayField field="on" label="On which day?" hint={emptyIs(today)} value={address.on ?? ''} errors={errors} />
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
  return { level: text(form, 'level'), cluster: text(form, 'cluster'), themes, on: on === today ? null : on || null };
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

interface ClusterProps {
  clusters: Props['choices']['clusters'];
  chosen: string | null;
  errors: FieldError[];
}

const ClusterField = ({ clusters, chosen, errors }: ClusterProps) => (
  <div class={groupClass(errors, 'cluster')}>
    <label class="govuk-label govuk-label--s" for="cluster">
      Where does the family live?
    </label>
    <ErrorAt field="cluster" errors={errors} />
    <select
      class={`govuk-select${errorId(errors, 'cluster') ? ' govuk-select--error' : ''}`}
      id="cluster"
      name="cluster"
      aria-describedby={errorId(errors, 'cluster')}
    >
      <option value="">Choose a cluster</option>
      {clusters.map(({ id, name }) => (
        <option key={id} value={id} selected={id === chosen}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

const groupClass = (errors: FieldError[], name: string) =>
  `govuk-form-group${errors.some(({ field }) => field === name) ? ' govuk-form-group--error' : ''}`;
const errorId = (errors: FieldError[], name: string) =>
  errors.some(({ field }) => field === name) ? `${name}-error` : undefined;
