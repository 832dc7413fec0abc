import { inWords } from '../../shared/words.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DayField } from '../../ui/day-field.js';
import type { FieldError } from '../../ui/field-error.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_ROOM, CHANGE_ROOM, CLOSE_ROOM, REOPEN_ROOM, type Room, ROOMS } from './operations.js';

interface Props {
  siteId: string;
  named: string;
  onDone: (words: string) => void;
}

/** The rooms of a site, where people are trained. */
export const RoomsOfSite = ({ siteId, named, onDone }: Props) => (
  <QueryView query={ROOMS} variables={{ siteId }}>
    {({ rooms }, again) => {
      const said = (words: string) => {
        onDone(words);
        again();
      };
      return (
        <section class="tv-section" aria-labelledby="rooms">
          <h2 class="govuk-heading-l" id="rooms">
            Rooms
          </h2>
          {rooms.length === 0 && <p class="govuk-body">None is listed yet. Add those in which people are trained.</p>}
          <AddRoom key={rooms.length} {...{ siteId, named, onDone: said }} />
          {rooms.map((room) => (
            <OneRoom key={room.id} room={room} onDone={said} />
          ))}
        </section>
      );
    }}
  </QueryView>
);

const NEEDS_ROOM = {
  ...NEEDS_NAME,
  seats: { says: 'Enter how many people it seats', is: /^\d{1,4}$/, wrong: 'Enter the seats as a whole number' },
};

const AddRoom = ({ siteId, named, onDone }: Props) => (
  <ChangeForm
    summary="Add a room"
    about={`to ${named}`}
    of="room"
    mutation={ADD_ROOM}
    read={(form) => ({ input: { siteId, ...roomIn(form) } })}
    needs={NEEDS_ROOM}
    fieldOf={NAME_TAKEN}
    button="Add it"
    onDone={({ addRoom }) => onDone(`${addRoom.name} is added.`)}
  >
    {(field) => <WhatItIs field={field} />}
  </ChangeForm>
);

interface OneProps {
  room: Room;
  onDone: (words: string) => void;
}

const OneRoom = ({ room, onDone }: OneProps) => (
  <article class="tv-who" aria-label={room.name}>
    <p class="govuk-body">
      <strong>{room.name}</strong>
      <br />
      {inOneLine(room)}
    </p>
    <ChangeForm
      summary="Change"
      about={room.name}
      of={`room-${room.id}`}
      mutation={CHANGE_ROOM}
      read={(form) => ({ input: { roomId: room.id, ...roomIn(form) } })}
      needs={NEEDS_ROOM}
      fieldOf={NAME_TAKEN}
      button="Save"
      onDone={({ changeRoom }) => onDone(`${changeRoom.name} is saved.`)}
    >
      {(field) => <WhatItIs field={field} room={room} />}
    </ChangeForm>
    {room.lastDay ? <Reopen {...{ room, onDone }} /> : <Close {...{ room, onDone }} />}
  </article>
);

const Close = ({ room, onDone }: OneProps) => (
  <ChangeForm
    summary="Give it a last day"
    about={room.name}
    of={`close-${room.id}`}
    mutation={CLOSE_ROOM}
    read={(form) => ({ input: { roomId: room.id, lastDay: textIn(form, 'lastDay') } })}
    needs={{ lastDay: { says: 'Enter the last day', day: 'The last day' } }}
    fieldOf={{ ROOM_DAY_INVALID: 'lastDay' }}
    button="Save the last day"
    onDone={({ closeRoom }) => onDone(`${closeRoom.name} has a last day. It stays on the list.`)}
  >
    {(field) => <DayField {...field('lastDay')} label="Last day" hint="The last day on which it is used" value="" />}
  </ChangeForm>
);

const Reopen = ({ room, onDone }: OneProps) => (
  <ChangeForm
    summary="Take its last day away"
    about={room.name}
    of={`reopen-${room.id}`}
    mutation={REOPEN_ROOM}
    read={() => ({ input: { roomId: room.id } })}
    button="Take it away"
    onDone={({ reopenRoom }) => onDone(`${reopenRoom.name} has no last day any more.`)}
  >
    {() => <p class="govuk-body">Then it goes on being used.</p>}
  </ChangeForm>
);

interface WhatProps {
  field: (name: string) => { id: string; name: string; errors: FieldError[] };
  room?: Room;
}

const WhatItIs = ({ field, room }: WhatProps) => (
  <>
    <NameField {...field('name')} value={room?.name} />
    <TextField
      {...field('seats')}
      label="How many people does it seat?"
      inputMode="numeric"
      width={10}
      value={room && String(room.seats)}
    />
    <Checkbox {...checkOf(field('stepFree'))} label="No step on the way to it" checked={room?.stepFree ?? false} />
  </>
);

const checkOf = ({ id, name }: { id: string; name: string }) => ({ id, name });

const roomIn = (form: FormData) => ({
  ...{ name: textIn(form, 'name'), seats: Number(textIn(form, 'seats')), stepFree: form.has('stepFree') },
});

const inOneLine = ({ seats, stepFree, lastDay, closed }: Room) =>
  `${seats === 1 ? '1 seat' : `${seats} seats`}, ${stepFree ? 'step-free' : 'with steps'}.${
    lastDay ? ` ${closed ? 'Closed: its last day was' : 'Its last day is'} ${inWords(lastDay)}.` : ''
  }`;
