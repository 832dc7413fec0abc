import { SaveAs } from '../../ui/files/save-as.js';
import type { Column } from '../../ui/table-column.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_PROFESSION, CHANGE_PROFESSION, type Places } from './operations.js';
import type { PlacesProps } from './places-props.js';
import { Rename } from './rename.js';

export const Professions = ({ places: { professions }, onDone }: PlacesProps) => (
  <>
    <p class="govuk-body">A professional background is shown on a profile, and decides nothing.</p>
    <ul class="govuk-list govuk-list--spaced">
      {professions.map(({ id, name: named }) => (
        <li key={id}>
          {named}
          <Rename
            {...{ named, id, onDone, mutation: CHANGE_PROFESSION }}
            input={(name) => ({ input: { professionId: id, name } })}
          />
        </li>
      ))}
    </ul>
    <SaveAs caption="Professions" columns={COLUMNS} rows={professions} />
    <ChangeForm
      summary="Add a profession"
      of="profession"
      mutation={ADD_PROFESSION}
      read={(form) => ({ input: { name: textIn(form, 'name') } })}
      needs={NEEDS_NAME}
      fieldOf={NAME_TAKEN}
      button="Add it"
      onDone={() => onDone('Added.')}
    >
      {(field) => <NameField {...field('name')} />}
    </ChangeForm>
  </>
);

const COLUMNS: Column<Places['professions'][number]>[] = [{ name: 'Profession', cell: ({ name }) => name }];
