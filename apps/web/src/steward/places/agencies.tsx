import { Checkbox } from '../../ui/checkbox.js';
import { DataTable } from '../../ui/data-table.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_AGENCY, CHANGE_AGENCY, type Places } from './operations.js';
import type { PlacesProps } from './places-page.js';

type Agency = Places['agencies'][number];

export const Agencies = ({ places: { agencies }, onDone }: PlacesProps) => (
  <section class="tv-section" aria-labelledby="agencies">
    <h2 class="govuk-heading-l" id="agencies">
      Agencies
    </h2>
    <DataTable
      caption="The organisations of the partnership"
      rows={agencies}
      rowKey={({ id }) => id}
      columns={[
        { name: 'Agency', cell: ({ name }: Agency) => name, isKey: true },
        { name: 'Sector', cell: ({ sector }) => sector, value: ({ sector }) => sector },
        { name: 'Expected in reports', cell: ({ expected }) => (expected ? 'Yes' : 'No') },
        { name: 'Change', cell: (agency) => <AgencyForm agency={agency} onDone={onDone} /> },
      ]}
      empty={<p class="govuk-body">There is none yet. Add the council, the trust, the charities: whoever employs.</p>}
    />
    <AgencyForm onDone={onDone} />
  </section>
);

function AgencyForm({ agency, onDone }: { agency?: Agency; onDone: PlacesProps['onDone'] }) {
  const fields = {
    needs: { ...NEEDS_NAME, sector: { says: 'Enter the sector, such as health' } },
    fieldOf: NAME_TAKEN,
    children: (field: (name: string) => { id: string; name: string; errors: { field: string; says: string }[] }) => (
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
          id={`${field('expected').id}`}
          name="expected"
          label="Every report expects it"
          checked={agency?.expected ?? true}
        />
      </>
    ),
  };
  const read = (form: FormData) => ({
    name: textIn(form, 'name'),
    sector: textIn(form, 'sector'),
    expected: form.has('expected'),
  });
  if (!agency)
    return (
      <ChangeForm
        {...fields}
        summary="Add an agency"
        of="agency"
        mutation={ADD_AGENCY}
        read={(form) => ({ input: read(form) })}
        button="Add it"
        onDone={({ addAgency }) => onDone(`${addAgency.name} is added.`)}
      />
    );
  return (
    <ChangeForm
      {...fields}
      summary="Change"
      about={agency.name}
      of={`agency-${agency.id}`}
      mutation={CHANGE_AGENCY}
      read={(form) => ({ input: { agencyId: agency.id, ...read(form) } })}
      button="Save"
      onDone={({ changeAgency }) => onDone(`${changeAgency.name} is saved.`)}
    />
  );
}
