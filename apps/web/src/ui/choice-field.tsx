import { type ComponentChildren, Fragment } from 'preact';
import { describedBy, ErrorAt, type FieldProps, groupClass } from './field.js';

export interface Choice {
  value: string;
  text: string;
  hint?: string;
  /** What belongs to it and is shown once it is chosen. */
  below?: ComponentChildren;
}

interface Props extends Omit<FieldProps, 'label'> {
  legend: string;
  /** Several of them, or one. */
  type?: 'checkbox' | 'radio';
  name: string;
  options: readonly Choice[];
  chosen: readonly string[];
  /** For a form that holds what is chosen itself; left out, `chosen` is what is chosen at first. */
  choose?: (value: string) => void;
  isSmall?: boolean;
  /** Whether the legend stands out as a question of the form. */
  isQuestion?: boolean;
  class?: string;
}

/** A question with its answers to tick: one, or several. What is wrong with it leads to the first answer. */
export function ChoiceField(props: Props) {
  const { id, legend, hint, errors, type = 'radio', isSmall, isQuestion = true } = props;
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const look = [block, isSmall && `${block}--small`, props.class].filter(Boolean).join(' ');
  return (
    <div class={groupClass(errors, id)}>
      <fieldset
        class="govuk-fieldset"
        aria-describedby={describedBy({ id: `${id}-all`, hint, errors: of(id, errors) })}
      >
        <legend class={`govuk-fieldset__legend${isQuestion ? ' govuk-fieldset__legend--s' : ''}`}>{legend}</legend>
        {hint && (
          <p class="govuk-hint" id={`${id}-all-hint`}>
            {hint}
          </p>
        )}
        <ErrorAt field={`${id}-all`} errors={of(id, errors)} />
        <div class={look}>
          {props.options.map((option, at) => (
            <Fragment key={option.value}>
              <Answer {...props} block={block} option={option} field={at === 0 ? id : `${id}-${at + 1}`} />
              {props.chosen.includes(option.value) && option.below}
            </Fragment>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/* The id of the field is that of the first answer, so hint and error of the group have ids of their own. */
const of = (id: string, errors: Props['errors']) =>
  errors.filter(({ field }) => field === id).map(({ says }) => ({ field: `${id}-all`, says }));

interface AnswerProps extends Props {
  block: string;
  option: Choice;
  field: string;
}

function Answer({ block, option: { value, text, hint }, field, type = 'radio', name, chosen, choose }: AnswerProps) {
  const isChosen = chosen.includes(value);
  return (
    <div class={`${block}__item`}>
      <input
        {...(choose ? { checked: isChosen } : { defaultChecked: isChosen })}
        class={`${block}__input`}
        type={type}
        id={field}
        name={name}
        value={value}
        onChange={choose && (() => choose(value))}
        aria-describedby={hint && `${field}-hint`}
      />
      <label class={`govuk-label ${block}__label`} for={field}>
        {text}
      </label>
      {hint && (
        <div class={`govuk-hint ${block}__hint`} id={`${field}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
