import { useState } from 'preact/hooks';
import { Checkbox } from '../../ui/checkbox.js';
import { DayField } from '../../ui/day-field.js';
import { errorAt, type FieldError } from '../../ui/field-error.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { NamesakeField } from './namesake-field.js';
import { CHANGE_NAME, CHANGE_PERSON, type Choices, type DeskPerson } from './operations.js';
import type { SectionProps } from './section-props.js';

/** A name changes from a day on, or was never right. */
export function NameForm({ person, onDone }: SectionProps) {
  const [names, setNames] = useState({ givenName: person.givenName, familyName: person.familyName });
  return (
    <ChangeForm
      summary="Change their name"
      of="name"
      mutation={CHANGE_NAME}
      read={(form) => ({
        input: {
          practitionerId: person.id,
          givenName: textIn(form, 'givenName'),
          familyName: textIn(form, 'familyName'),
          firstDay: textOrNull(form, 'firstDay'),
          reason: textIn(form, 'reason'),
          isAnother: form.has('isAnother'),
        },
      })}
      needs={{ firstDay: { says: '', day: 'The first day', isOptional: true }, ...NEEDS_REASON }}
      others={['givenName', 'familyName']}
      fieldOf={{
        ...{ NAME_INVALID: 'givenName', NAME_UNCHANGED: 'givenName', NAME_DAY_INVALID: 'firstDay' },
        PERSON_CALLED_SO: 'isAnother',
      }}
      button="Change the name"
      onDone={({ changeName }) => onDone(`They are called ${changeName.name} now, everywhere.`)}
    >
      {(field) => (
        <>
          <TextField
            {...{ ...field('givenName'), label: 'Given name', value: names.givenName, width: 20 }}
            fill={(givenName) => setNames({ ...names, givenName })}
          />
          <TextField
            {...{ ...field('familyName'), label: 'Family name', value: names.familyName, width: 20 }}
            fill={(familyName) => setNames({ ...names, familyName })}
          />
          {isNamesake(field('isAnother')) && (
            <NamesakeField id={field('isAnother').id} names={names} before="you change the name" />
          )}
          <DayField
            {...field('firstDay')}
            label="Called so since (optional)"
            hint="Today or earlier: the name before still finds them. Leave it empty where that name was never right."
            value=""
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

const isNamesake = ({ id, errors }: { id: string; errors: FieldError[] }) => Boolean(errorAt(errors, id));

/* How many staff numbers the form can add to those that there are. */
const MORE = 1;

/** Contact, background and staff numbers. */
export const ContactForm = ({ person, choices, professions, onDone }: SectionProps) => (
  <ChangeForm
    summary="Change contact, background or staff numbers"
    of="contact"
    mutation={CHANGE_PERSON}
    read={(form) => ({
      input: {
        practitionerId: person.id,
        email: textOrNull(form, 'email'),
        professionId: textOrNull(form, 'professionId'),
        paid: !form.has('volunteer'),
        staffNumbers: rowsOf(person).flatMap((at) => {
          const [agencyId, number] = [textIn(form, `agencyId-${at}`), textIn(form, `number-${at}`)];
          return agencyId && number ? [{ agencyId, number }] : [];
        }),
      },
    })}
    others={['email', 'professionId']}
    fieldOf={{ EMAIL_INVALID: 'email', STAFF_NUMBER_TAKEN: 'number-0', STAFF_NUMBERS_INVALID: 'number-0' }}
    button="Save"
    onDone={() => onDone('Saved.')}
  >
    {(field) => (
      <>
        <TextField {...field('email')} label="E-mail (optional)" value={person.email ?? ''} width={20} />
        <SelectField
          {...field('professionId')}
          label="Professional background (optional)"
          value={person.profession?.id ?? ''}
          options={professions}
          empty="Not known"
        />
        <Checkbox id="contact-volunteer" name="volunteer" label="They are a volunteer" checked={!person.paid} />
        {rowsOf(person).map((at) => (
          <StaffNumber key={at} at={at} field={field} {...{ person, choices }} />
        ))}
      </>
    )}
  </ChangeForm>
);

const rowsOf = ({ staffNumbers }: DeskPerson) => Array.from({ length: staffNumbers.length + MORE }, (_, at) => at);

interface StaffNumberProps {
  at: number;
  field: (name: string) => { id: string; name: string; errors: { field: string; says: string }[] };
  person: DeskPerson;
  choices: Choices;
}

const StaffNumber = ({ at, field, person, choices }: StaffNumberProps) => (
  <div class="tv-form__row">
    <SelectField
      {...field(`agencyId-${at}`)}
      label={`Employer ${at + 1} with a staff number (optional)`}
      value={person.staffNumbers[at]?.agency.id ?? ''}
      options={choices.agencies}
      empty="None"
    />
    <TextField
      {...field(`number-${at}`)}
      label={`Staff number there, ${at + 1}`}
      value={person.staffNumbers[at]?.number ?? ''}
      width={10}
    />
  </div>
);
