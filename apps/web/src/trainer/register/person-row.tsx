import { VoidMark } from './void-mark.js';
import type { FieldError } from '../../ui/field-error.js';
import { ErrorAt } from '../../ui/field.js';
import { MarkHistory } from './mark-history.js';
import { More } from './more-of-a-mark.js';
import { type MarkState, needsMinutes, needsReason, type Row, shown, STATES } from './marks.js';
import { select } from './use-keys.js';
import { Notes } from './person-notes.js';
import { fieldOf } from './sending.js';
import type { OpenRegister } from './use-register.js';

interface Props {
  row: Row;
  register: OpenRegister;
  errors: FieldError[];
  /** Moves focus to the marks of one person, once this marking is on the page. */
  goTo: (id: string) => void;
  /** Marks somebody, and moves focus to what the mark needs besides. */
  onChosen: (row: Row, state: MarkState) => void;
}

/** One person: the four marks as one group of buttons, and what a mark needs besides. */
export function PersonRow({ row, register, errors, goTo, onChosen }: Props) {
  const { id, name, bareName } = row;
  const { state, minutes, reason } = shown(row);
  const field = fieldOf(id);
  return (
    <fieldset class="tv-on-roll" data-person={id}>
      <legend class="tv-on-roll__name">
        {bareName}
        {name !== bareName && <span class="tv-on-roll__apart">{name.slice(bareName.length)}</span>}
      </legend>
      <Notes row={row} register={register} goTo={goTo} />
      <div class="tv-on-roll__marks">
        {STATES.map((one, index) => (
          <label key={one.state} class={`tv-mark tv-mark--${one.key}`}>
            <input
              type="radio"
              id={index === 0 ? field.state : undefined}
              name={`state-${id}`}
              checked={state === one.state}
              onChange={() => onChosen(row, one.state)}
              onClick={() => state === one.state && select(needsReason(state) ? field.reason : field.minutes)}
            />
            <span>
              <WithKey name={one.name} letter={one.key} />
            </span>
          </label>
        ))}
      </div>
      <ErrorAt field={field.state} errors={errors} />
      {needsMinutes(state) && (
        <More
          id={field.minutes}
          label={`Minutes there, of ${register.saved.session.minutes}`}
          errors={errors}
          class="govuk-input--width-4"
          inputMode="numeric"
          value={minutes}
          type={(typed) => register.type(row, { minutes: typed })}
        />
      )}
      {needsReason(state, row.walkIn) && (
        <More
          id={field.reason}
          label={row.walkIn ? 'Why they came without a booking' : 'Reason for absence'}
          errors={errors}
          list={row.walkIn ? 'walk-in-reasons' : 'reasons'}
          maxLength={200}
          value={reason}
          type={(typed) => register.type(row, { reason: typed })}
        />
      )}
      {row.wasMarked && (
        <div class="tv-on-roll__more">
          {row.saved && !row.unsent && !row.held && <VoidMark row={row} register={register} />}
          <MarkHistory row={row} sessionId={register.sessionId} version={register.saved.version} />
        </div>
      )}
    </fieldset>
  );
}

/* The last place of its letter: the e of Early, not of Left. */
function WithKey({ name, letter }: { name: string; letter: string }) {
  const at = name.toLowerCase().lastIndexOf(letter);
  return (
    <>
      {name.slice(0, at)}
      <span class="tv-mark__key">{name.charAt(at)}</span>
      {name.slice(at + 1)}
    </>
  );
}
