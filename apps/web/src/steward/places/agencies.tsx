import { useState } from 'preact/hooks';
import { Checkbox } from '../../ui/checkbox.js';
import { DataTable } from '../../ui/data-table.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_AGENCY, CHANGE_AGENCY, type Places } from './operations.js';
import type { PlacesProps } from './places-props.js';

type Agency = Places['agencies'][number];

/** The organisations of the partnership, those expected but absent among them. */
export function Agencies({ places: { agencies }, onDone }: PlacesProps) {
  const [changed, change] = useState<Agency>();
  const done = (words: string) => {
    change(undefined);
    onDone(words);
  };
  return (
    <>
      <AddAgency onDone={done} />
      {changed && <ChangeAgency key={changed.id} agency={changed} onDone={done} />}
      <DataTable
        caption="The organisations of the partnership"
        rows={agencies}
        rowKey={({ id }) => id}
        columns={[
          { name: 'Agency', cell: ({ name }: Agency) => name, isKey: true },
          { name: 'Sector', cell: ({ sector }) => sector, value: ({ sector }) => sector },
          { name: 'Expected in reports', cell: ({ expected }) => (expected ? 'Yes' : 'No') },
          {
            name: 'Change',
            isToPress: true,
            cell: (agency) => (
              <button type="button" class="tv-as-link" onClick={() => change(agency)}>
                Change<span class="govuk-visually-hidden"> {agency.name}</span>
              </button>
            ),
          },
        ]}
        empty={<p class="govuk-body">There is none yet. Add the council, the trust, the charities: whoever employs.</p>}
      />
    </>
  );
}

interface FormProps {
  onDone: (words: string) => void;
}

const NEEDS = { ...NEEDS_NAME, sector: { says: 'Enter the sector, such as health' } };

const AddAgency = ({ onDone }: FormProps) => (
  <ChangeForm
    summary="Add an agency"
    of="agency"
    mutation={ADD_AGENCY}
    read={(form) => ({ input: agencyIn(form) })}
    needs={NEEDS}
    fieldOf={NAME_TAKEN}
    button="Add it"
    onDone={({ addAgency }) => onDone(`${addAgency.name} is added.`)}
  >
    {(field) => <Fields field={field} />}
  </ChangeForm>
);

const ChangeAgency = ({ agency, onDone }: FormProps & { agency: Agency }) => (
  <ChangeForm
    summary={`Change ${agency.name}`}
    of={`agency-${agency.id}`}
    isOpen
    mutation={CHANGE_AGENCY}
    read={(form) => ({ input: { agencyId: agency.id, ...agencyIn(form) } })}
    needs={NEEDS}
    fieldOf={NAME_TAKEN}
    button="Save"
    onDone={({ changeAgency }) => onDone(`${changeAgency.name} is saved.`)}
  >
    {(field) => <Fields field={field} agency={agency} />}
  </ChangeForm>
);

const agencyIn = (form: FormData) => ({
  ...{ name: textIn(form, 'name'), sector: textIn(form, 'sector') },
  expected: form.has('expected'),
});

interface FieldsProps {
  field: (name: string) => { id: string; name: string; errors: { field: string; says: string }[] };
  agency?: Agency;
}

const Fields = ({ field, agency }: FieldsProps) => (
  <>
    <NameField {...field('name')} value={agency?.name} />
    <TextField
      {...field('sector')}
      label="Sector"
      hint="health, education, early years, social care, voluntary, police …"
      value={agency?.sector}
      width={20}
    />
    <Checkbox
      id={field('expected').id}
      name="expected"
      label="Every report expects it"
      checked={agency?.expected ?? true}
    />
  </>
);
