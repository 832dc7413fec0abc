import { useMutation } from '@urql/preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { ResultOf } from '../../graphql/graphql.js';
import { type Refusal, refusalIn } from '../../graphql/refusal.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Refused } from '../../ui/refused.js';
import { Field } from '../../ui/field.js';
import { newKey } from '../../ui/idempotency-key.js';
import { ADD_SESSION, type WHAT_AND_WHERE } from '../register/operations.js';
import { EMPTY, gapsIn, refusedFields, type SessionFields, sessionInput } from './session-fields.js';

export function AddSessionForm({ known }: { known: ResultOf<typeof WHAT_AND_WHERE> }) {
  const [, go] = useLocation();
  const [, addSession] = useMutation(ADD_SESSION);
  const [fields, setFields] = useState(EMPTY);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  /* One key for what is in the form, so that a second click or a repeat after a lost answer adds nothing more. */
  const key = useRef(newKey());

  function fill(changed: Partial<SessionFields>) {
    key.current = newKey();
    setFields({ ...fields, ...changed });
  }

  async function add(event: Event) {
    event.preventDefault();
    const gaps = gapsIn(fields);
    setErrors(gaps);
    setRefusal(undefined);
    if (gaps.length > 0) return;
    const { data, error } = await addSession({ input: sessionInput(fields), key: key.current });
    if (data) return go(`/sessions/${data.addSession}`, { replace: true });
    const refused = refusalIn(error!);
    const atFields = refusedFields(refused.code, refused.says, refused.facts);
    setErrors(atFields);
    if (atFields.length === 0) setRefusal(refused);
  }

  const field = (name: Exclude<keyof SessionFields, 'plannedJoint'>) => ({
    id: name,
    value: fields[name],
    fill: (value: string) => fill({ [name]: value }),
    errors,
  });
  const agencies = known.agencies.map(({ id, name }) => ({ value: id, text: name }));
  const modules = known.modules.map(({ id, name, minutes }) => ({ value: id, text: `${name} (${minutes} minutes)` }));
  const sites = known.sites.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <ErrorSummary errors={errors} />
      {refusal && <Refused refusal={refusal} />}
      <form noValidate onSubmit={add} aria-label="The session">
        <Field {...field('moduleId')} label="Module" options={modules} />
        <Field {...field('heldOn')} label="Day" type="date" />
        <Field {...field('startsAt')} label="Starts at" type="time" />
        <Field {...field('siteId')} label="Site (optional)" options={sites} />
        <Field {...field('organiserId')} label="Agency that organises it" options={agencies} />
        <Field {...field('capacity')} label="Places" inputMode="numeric" />
        <div class="govuk-form-group">
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id="plannedJoint"
                checked={fields.plannedJoint}
                onChange={({ currentTarget }) => fill({ plannedJoint: currentTarget.checked })}
              />
              <label class="govuk-label govuk-checkboxes__label" for="plannedJoint">
                Several agencies are meant to come
              </label>
            </div>
          </div>
        </div>
        <button type="submit" class="govuk-button">
          Add the session
        </button>
      </form>
    </>
  );
}
