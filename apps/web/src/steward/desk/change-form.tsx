import type { TypedDocumentNode } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayErrors } from '../../shared/field-errors.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Keyed } from '../../ui/use-change.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { textIn } from './form-data.js';

/** A field that must be filled in, and what is said where it is not. */
interface Needed {
  says: string;
  /** Whether it is a day; its name in a sentence. */
  day?: string;
  /** Whether it may be empty; what is written is still looked at. */
  isOptional?: boolean;
  /** Where it is to be filled in only beside some other answer. */
  when?: (form: FormData) => boolean;
  /** What it must look like, and what is said where it does not. */
  is?: RegExp;
  wrong?: string;
}

interface Props<Data, Variables extends Keyed> {
  /** What the form is for, as the link that opens it. */
  summary: string;
  /** What it is about, for whoever hears of several alike. */
  about?: string;
  /** Makes the ids of its fields unlike those of other forms of the page. */
  of: string;
  mutation: TypedDocumentNode<Data, Variables>;
  read: (form: FormData) => Omit<Variables, 'key'>;
  /** What must be filled in, by the names of the API's input. */
  needs?: Record<string, Needed>;
  /** Other names of the API's input that have a field here. */
  others?: string[];
  /** The field that a code of the API is about. */
  fieldOf?: Record<string, string>;
  button: string;
  isWarning?: boolean;
  /** Whether it is open from the start. */
  isOpen?: boolean;
  onDone: (data: Data) => void;
  children: (field: (name: string) => { id: string; name: string; errors: FieldError[] }) => ComponentChildren;
}

/** One change of the desk: opened by whoever wants it, checked, sent, and said afterwards by the page. */
export function ChangeForm<Data, Variables extends Keyed>(props: Props<Data, Variables>) {
  const { of, needs = {}, others = [], fieldOf = {} } = props;
  // Once it is done the form is closed and as it was: nothing is sent twice.
  const [round, setRound] = useState(0);
  const idOf = (name: string) => `${of}-${name}`;
  const names = [...Object.keys(needs), ...others];
  const { onSubmit, trouble, errors, isSending } = useMutationForm(props.mutation, {
    check: (form) => gapsIn(new FormData(form), needs, idOf),
    read: props.read,
    fields: Object.fromEntries(names.map((name) => [name, idOf(name)])),
    fieldOf: Object.fromEntries(Object.entries(fieldOf).map(([code, name]) => [code, idOf(name)])),
    onDone: (data) => {
      setRound(round + 1);
      props.onDone(data);
    },
  });
  return (
    <Disclosure key={round} summary={props.summary} about={props.about} open={props.isOpen && round === 0} isFramed>
      <form class="tv-form" noValidate onSubmit={onSubmit}>
        {trouble}
        {props.children((name) => ({ id: idOf(name), name, errors }))}
        <button class={`govuk-button${props.isWarning ? ' govuk-button--warning' : ''}`} disabled={isSending}>
          {props.button}
        </button>
      </form>
    </Disclosure>
  );
}

function gapsIn(form: FormData, needs: Record<string, Needed>, idOf: (name: string) => string): FieldError[] {
  return Object.entries(needs).flatMap(([name, { says, day, isOptional, when, is, wrong = says }]) => {
    if (when && !when(form)) return [];
    const written = textIn(form, name);
    if (!written) return isOptional ? [] : [{ field: idOf(name), says }];
    if (is && !is.test(written)) return [{ field: idOf(name), says: wrong }];
    return day ? dayErrors(idOf(name), day, written) : [];
  });
}
