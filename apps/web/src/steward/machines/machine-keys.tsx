import type { OneOf } from '../../graphql/graphql.js';
import { inWords, momentInWords } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { LastDayField, NEEDS_LAST_DAY } from './last-day-field.js';
import type { MachineProps } from './machine-forms.js';
import { CREATE_KEY, END_KEY, type MachineKey } from './operations.js';

/** The keys of a machine: at most two are good at once, and none is shown again. */
export function MachineKeys({ machine, onDone }: MachineProps) {
  const [good, over] = [true, false].map((is) => machine.keys.filter(({ state }) => (state === 'GOOD') === is));
  return (
    <>
      {good!.length === 0 && <p class="govuk-body">It has none that is good.</p>}
      {good!.map((key) => (
        <article key={key.id} class="tv-who" aria-label={key.name}>
          <h3 class="govuk-heading-s">{key.name}</h3>
          <p class="govuk-body">{storyOf(key)}</p>
          <EndKey name={key.name} id={key.id} onDone={onDone} />
        </article>
      ))}
      {over!.length > 0 && (
        <Disclosure summary={over!.length === 1 ? 'One that is over' : `${over!.length} that are over`}>
          <ul class="govuk-list govuk-list--spaced">
            {over!.map((key) => (
              <li key={key.id}>
                {key.name}. {storyOf(key)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {machine.state !== 'CLOSED' && good!.length < 2 && <CreateKey machine={machine} onDone={onDone} />}
      {good!.length >= 2 && (
        <p class="govuk-body">Two are enough to change one for the other. To make another, end one first.</p>
      )}
    </>
  );
}

const ENDS: Record<OneOf<'ServiceKeyState'>, (key: MachineKey) => string> = {
  GOOD: ({ lastDay }) => `good until ${inWords(lastDay)}`,
  OVER: ({ lastDay }) => `its last day was ${inWords(lastDay)}`,
  ENDED: ({ endedAt, endedBy }) => `ended ${momentInWords(endedAt!)}, by ${endedBy}`,
};

const storyOf = (key: MachineKey): string =>
  [
    `Begins with ${key.beginning}; ${ENDS[key.state](key)}.`,
    `Made ${momentInWords(key.madeAt)}, by ${key.madeBy}.`,
    key.usedAt ? `Last used ${momentInWords(key.usedAt)}, to the hour.` : 'Never used.',
  ].join(' ');

const CreateKey = ({ machine, onDone }: MachineProps) => (
  <ChangeForm
    summary="Make a key"
    of="key"
    mutation={CREATE_KEY}
    read={(form) => ({
      input: { accountId: machine.id, name: textIn(form, 'name'), lastDay: textIn(form, 'lastDay') },
    })}
    needs={{ name: { says: 'Enter a name for the key' }, ...NEEDS_LAST_DAY }}
    fieldOf={{ NAME_INVALID: 'name', LAST_DAY_INVALID: 'lastDay', SERVICE_KEYS_ENOUGH: 'name' }}
    button="Make the key, and show it"
    onDone={({ createServiceKey: { key, serviceKey } }) => onDone(<Shown text={key} name={serviceKey.name} />)}
  >
    {(field) => (
      <>
        <p class="govuk-body">
          It is shown once, on this page, to be copied to where the program keeps its secrets. Trivium does not keep it:
          only enough to know it again, from which nobody can tell what it was.
        </p>
        <TextField {...field('name')} label="Name" hint="Such as the server that uses it" width={20} />
        <LastDayField {...field('lastDay')} />
      </>
    )}
  </ChangeForm>
);

/* Where the answer was lost, and the same request was answered again, nobody has the key. */
const Shown = ({ text, name }: { text: string | null; name: string }) =>
  text ? (
    <>
      {name} is made. Copy it now: it is not shown again. <code class="tv-long">{text}</code>
    </>
  ) : (
    <>{name} was made, but its answer was lost, and it is not shown again. End it, and make another.</>
  );

const EndKey = ({ id, name, onDone }: Pick<MachineProps, 'onDone'> & { id: string; name: string }) => (
  <ChangeForm
    summary="End it"
    about={`: ${name}`}
    of={`end-${id}`}
    mutation={END_KEY}
    read={() => ({ input: { keyId: id } })}
    button="End it now"
    isWarning
    onDone={() => onDone(`${name} has ended: the very next request with it is refused.`)}
  >
    {() => <p class="govuk-body">If a program still uses it, make the other key and hand it over first.</p>}
  </ChangeForm>
);
