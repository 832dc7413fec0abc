import { useState } from 'preact/hooks';
import { errorAt } from './field-error.js';
import { Field, type FieldProps } from './field.js';

interface Option {
  id: string;
  name: string;
}

interface Props extends FieldProps {
  /** What is chosen: an id, or what was typed where no option is called so. */
  value: string;
  fill: (value: string) => void;
  options: readonly Option[];
}

/** One of a long list, found by typing a part of its name. */
export function SearchField({ id, label, hint, errors, value, fill, options }: Props) {
  const named = apart(options);
  const nameOf = (id: string) => named.find((option) => option.id === id)?.name;
  const [typed, setTyped] = useState(nameOf(value) ?? value);
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => (
        <>
          <input
            {...control}
            class={`govuk-input${errorAt(errors, id) ? ' govuk-input--error' : ''}`}
            list={`${id}-options`}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
              fill(chosen(named, currentTarget.value));
            }}
            // Enter chooses; it never sends the form around it.
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              setTyped(nameOf(value) ?? typed);
            }}
            onBlur={() => setTyped(nameOf(value) ?? typed)}
          />
          <p class="govuk-hint tv-search__several" role="status">
            {severalInWords(named, value)}
          </p>
          <datalist id={`${id}-options`}>
            {named.map((option) => (
              <option key={option.id} value={option.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

const plain = (name: string) => name.trim().toLocaleLowerCase('en-GB');

/* Those in whose name it stands; the one that is called so alone, where there is one. */
function matching(options: readonly Option[], typed: string): readonly Option[] {
  const text = plain(typed);
  const exact = options.find(({ name }) => plain(name) === text);
  return exact ? [exact] : options.filter(({ name }) => plain(name).includes(text));
}

function chosen(options: readonly Option[], typed: string): string {
  if (plain(typed) === '') return '';
  const found = matching(options, typed);
  return found.length === 1 ? found[0]!.id : typed;
}

const NAMED = 4;

/* What is meant, where what is typed could be more than one. */
function severalInWords(options: readonly Option[], value: string): string {
  if (plain(value) === '' || options.some(({ id }) => id === value)) return '';
  const found = matching(options, value).map(({ name }) => name);
  if (found.length === 0) return `None has “${value}” in its name.`;
  const more = found.length - NAMED;
  return `Choose one: ${found.slice(0, NAMED).join('; ')}${more > 0 ? `; ${more} more` : ''}.`;
}

/* Two of one name are told apart by a number, in the order of the list. */
function apart(options: readonly Option[]): Option[] {
  const seen = new Map<string, number>();
  return options.map(({ id, name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { id, name: times > 1 ? `${name} (${times})` : name };
  });
}
