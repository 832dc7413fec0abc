import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { Checkbox } from '../../ui/checkbox.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NamesakeField } from './namesake-field.js';
import { ADD_PERSON, type Choices, type Professions, WHO_CHOICES } from './operations.js';

/** Somebody who is not on the record yet. */
export const AddPersonPage = () => (
  <Page title="Put somebody on the record" back={{ to: '/desk/people', text: 'People' }}>
    <QueryView query={WHO_CHOICES} variables={{}}>
      {(choices) => <AddPerson choices={choices} />}
    </QueryView>
  </Page>
);

const FIELDS = {
  ...{ givenName: 'givenName', familyName: 'familyName', email: 'email', professionId: 'professionId' },
  ...{ number: 'number', agencyId: 'agencyId', isAnother: 'isAnother' },
};

function AddPerson({ choices }: { choices: Pick<Choices, 'agencies'> & { professions: Professions } }) {
  const [, go] = useLocation();
  const [names, setNames] = useState({ givenName: '', familyName: '' });
  const { onSubmit, trouble, errors, isSending } = useMutationForm(ADD_PERSON, {
    check: (form) => {
      const given = new FormData(form);
      const hasName = textIn(given, 'givenName') || textIn(given, 'familyName');
      return [
        ...(hasName ? [] : [{ field: 'givenName', says: 'Enter a given name, a family name, or both' }]),
        ...(textIn(given, 'number') && !given.get('agencyId')
          ? [{ field: 'agencyId', says: 'Choose the employer whose staff number it is' }]
          : []),
      ];
    },
    read: (form) => ({ input: personIn(form) }),
    fields: FIELDS,
    fieldOf: {
      ...{
        NAME_INVALID: 'givenName',
        EMAIL_INVALID: 'email',
        STAFF_NUMBER_TAKEN: 'number',
        PERSON_CALLED_SO: 'isAnother',
      },
    },
    onDone: ({ addPerson }) => go(`/desk/people/${addPerson.id}`),
  });
  const isNamesake = errors.some(({ field }) => field === 'isAnother');
  return (
    <form noValidate onSubmit={onSubmit}>
      {trouble}
      <TextField
        {...{ id: 'givenName', name: 'givenName', label: 'Given name', errors, width: 20 }}
        value={names.givenName}
        fill={(givenName) => setNames({ ...names, givenName })}
      />
      <TextField
        {...{ id: 'familyName', name: 'familyName', label: 'Family name', errors, width: 20 }}
        hint="Leave one of them empty for somebody who has one name alone"
        value={names.familyName}
        fill={(familyName) => setNames({ ...names, familyName })}
      />
      {isNamesake && <NamesakeField id="isAnother" names={names} before="you add another one" />}
      <SelectField
        {...{ id: 'professionId', name: 'professionId', errors, value: '', options: choices.professions }}
        label="Professional background (optional)"
        hint="It is shown on their profile and decides nothing"
        empty="Not known"
      />
      <Checkbox id="volunteer" name="volunteer" label="They are a volunteer" checked={false} />
      <TextField {...{ id: 'email', name: 'email', errors, width: 20 }} label="E-mail (optional)" />
      <SelectField
        {...{ id: 'agencyId', name: 'agencyId', errors, value: '', options: choices.agencies }}
        label="Employer with a staff number (optional)"
        empty="None"
      />
      <TextField {...{ id: 'number', name: 'number', errors, width: 10 }} label="Staff number there (optional)" />
      <button class="govuk-button" disabled={isSending}>
        Put them on the record
      </button>
    </form>
  );
}

const personIn = (form: FormData) => {
  const [agencyId, number] = [textIn(form, 'agencyId'), textIn(form, 'number')];
  return {
    givenName: textIn(form, 'givenName'),
    familyName: textIn(form, 'familyName'),
    professionId: textOrNull(form, 'professionId'),
    paid: !form.has('volunteer'),
    email: textOrNull(form, 'email'),
    staffNumbers: agencyId && number ? [{ agencyId, number }] : [],
    isAnother: form.has('isAnother'),
  };
};
