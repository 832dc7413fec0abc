import { counted } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { CHANGE_CAPACITY } from './operations.js';

interface Props {
  sessionId: string;
  session: { capacity: number; waiting: number };
  onDone: (says: string) => void;
}

/** Another room has more places or fewer; who waits has what is added. */
export function ChangeCapacity({ sessionId, session, onDone }: Props) {
  const { onSubmit, trouble, errors, isSending } = useMutationForm(CHANGE_CAPACITY, {
    check: (form) => gapsIn(new FormData(form)),
    read: (form) => ({ sessionId, capacity: Number(form.get('capacity')), reason: said(form, 'reason') }),
    fields: FIELDS,
    fieldOf: { CAPACITY_BELOW_BOOKED: FIELDS.capacity },
    onDone: ({ changeCapacity: { capacity, waiting } }) => onDone(doneInWords(capacity, session.waiting - waiting)),
  });
  return (
    <Disclosure summary="Change how many places it has">
      <form noValidate onSubmit={onSubmit}>
        {trouble}
        <TextField
          id={FIELDS.capacity}
          name="capacity"
          label="How many places?"
          hint={`It has ${session.capacity}. Never fewer than are booked.`}
          errors={errors}
          maxLength={4}
        />
        <TextField
          id={FIELDS.reason}
          name="reason"
          label="Why?"
          hint="A few words, such as “a larger room”, which stay on the record."
          errors={errors}
          maxLength={200}
        />
        <button class="govuk-button govuk-button--secondary" disabled={isSending}>
          Change it
        </button>
      </form>
    </Disclosure>
  );
}

const FIELDS = { capacity: 'new-capacity', reason: 'why-capacity' };

const said = (form: FormData, name: string) => String(form.get(name)).trim();

const gapsIn = (form: FormData) => [
  ...(/^[1-9]\d{0,3}$/.test(said(form, 'capacity'))
    ? []
    : [{ field: FIELDS.capacity, says: 'Write how many places there are, such as 20' }]),
  ...(said(form, 'reason').length < 3 ? [{ field: FIELDS.reason, says: 'Say why, in 3 letters or more' }] : []),
];

const doneInWords = (capacity: number, movedUp: number) =>
  `It has ${counted(capacity, 'place')} now.${movedUp > 0 ? ` ${movedUp} who waited ${movedUp === 1 ? 'has one' : 'have one'} of them.` : ''}`;
