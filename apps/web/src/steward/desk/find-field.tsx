import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/choice-field.js';
import type { FieldError } from '../../ui/field-error.js';
import { Refused } from '../../ui/refused.js';
import { TextField } from '../../ui/text-field.js';
import { useAnswer } from '../../ui/use-answer.js';

interface Option {
  value: string;
  text: string;
  hint?: string;
}

interface Props<Data> {
  id: string;
  name: string;
  errors: FieldError[];
  label: string;
  hint?: string;
  query: TypedDocumentNode<Data, { name: string }>;
  optionsIn: (data: Data) => Option[];
}

/** One of many, found by the beginning of a name and chosen of those that are found. */
export function FindField<Data>({ id, name, errors, label, hint, query, optionsIn }: Props<Data>) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, choose] = useState('');
  const { data, refusal, isAsking } = useAnswer(query, { name: asked }, { isWaiting: asked === '' });
  const options = data && asked ? optionsIn(data) : [];
  const find = () => {
    choose('');
    setAsked(typed.trim());
  };
  return (
    <>
      <TextField
        {...{ id, label, errors, width: 20 }}
        hint={hint ?? 'Type the beginning of a name, then choose Find'}
        value={typed}
        fill={setTyped}
      />
      <button type="button" class="govuk-button govuk-button--secondary" onClick={find} disabled={typed.trim() === ''}>
        Find<span class="govuk-visually-hidden"> {label}</span>
      </button>
      <div role="status">
        {refusal && <Refused refusal={refusal} isAside />}
        {asked && data && !isAsking && options.length === 0 && <p class="govuk-body">Nobody is found by “{asked}”.</p>}
      </div>
      {options.length > 0 && (
        <ChoiceField
          id={`${id}-found`}
          name={name}
          legend="Choose one"
          options={options}
          chosen={[chosen]}
          choose={choose}
          errors={[]}
          isSmall
        />
      )}
    </>
  );
}
