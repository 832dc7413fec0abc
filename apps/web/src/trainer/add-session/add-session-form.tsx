import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { lengthInWords } from '../../shared/session-hours.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DayField } from '../../ui/day-field.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { ADD_SESSION, type WhatAndWhere } from './operations.js';
import { JUST_ADDED } from '../register/just-added.js';
import { EMPTY, FIELD_OF, FIELDS, gapsIn, type SessionFields, sessionInput } from './session-fields.js';

export function AddSessionForm({ known }: { known: WhatAndWhere }) {
  const [, go] = useLocation();
  const [filled, setFilled] = useState(EMPTY);
  const { onSubmit, trouble, errors, isSending } = useMutationForm(ADD_SESSION, {
    check: () => gapsIn(filled),
    read: () => ({ input: sessionInput(filled) }),
    fields: FIELDS,
    fieldOf: FIELD_OF,
    onDone: ({ addSession }) => go(`/sessions/${addSession.id}`, { replace: true, state: JUST_ADDED }),
  });
  const fill = (changed: Partial<SessionFields>) => setFilled((before) => ({ ...before, ...changed }));
  const field = (name: keyof typeof FIELDS) => ({
    id: name,
    value: filled[name],
    fill: (value: string) => fill({ [name]: value }),
    errors,
  });
  const modules = known.modules.map(({ id, name, edition }) => ({
    id,
    name: `${name} (${lengthInWords(edition.minutes)})`,
  }));
  return (
    <>
      {trouble}
      <form noValidate onSubmit={onSubmit} aria-label="The session">
        <SelectField {...field('moduleId')} label="Module" options={modules} />
        <DayField {...field('heldOn')} label="Day" hint="Such as 24 11 2026" />
        <TextField {...field('startsAt')} label="Starts at" type="time" width={10} />
        <TextField
          {...field('minutes')}
          label="Minutes (optional)"
          hint="Left empty, as long as the module. A module of several days needs the minutes of this day."
          inputMode="numeric"
          width={10}
        />
        <SearchField
          {...field('siteId')}
          label="Site (optional)"
          hint="Type a part of its name, and choose it."
          options={known.sites}
        />
        <SelectField {...field('organiserId')} label="Agency that organises it" options={known.agencies} />
        <TextField {...field('capacity')} label="Places" inputMode="numeric" width={10} />
        <Checkbox
          id="plannedJoint"
          label="Several agencies are meant to come"
          checked={filled.plannedJoint}
          fill={(plannedJoint) => fill({ plannedJoint })}
        />
        <button type="submit" class="govuk-button" disabled={isSending}>
          Add the session
        </button>
      </form>
    </>
  );
}
