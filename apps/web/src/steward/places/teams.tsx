import { Link } from 'wouter-preact';
import { SaveAs } from '../../ui/files/save-as.js';
import { SelectField } from '../../ui/select-field.js';
import type { Column } from '../../ui/table-column.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { PersonField } from '../desk/person-field.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_TEAM, CHANGE_TEAM, type Places } from './operations.js';
import type { PlacesProps } from './places-props.js';

export const Teams = ({ places: { teams, clusters }, onDone }: PlacesProps) => (
  <>
    {teams.length === 0 && <p class="govuk-body">There is none yet. A team may mix agencies; posts name it.</p>}
    <ul class="govuk-list govuk-list--spaced">
      {teams.map((team) => (
        <li key={team.id}>
          <Link href={`/desk/teams/${team.id}`} class="govuk-link">
            {team.name}
          </Link>{' '}
          {team.cluster && <span class="tv-quiet">{team.cluster.name}</span>}
          <ChangeTeam team={team} onDone={onDone} />
        </li>
      ))}
    </ul>
    <SaveAs caption="Teams" columns={COLUMNS} rows={teams} />
    <ChangeForm
      summary="Add a team"
      of="team"
      mutation={ADD_TEAM}
      read={(form) => ({
        input: {
          ...{ name: textIn(form, 'name'), clusterId: textOrNull(form, 'clusterId') },
          leaderId: textOrNull(form, 'leaderId'),
        },
      })}
      needs={NEEDS_NAME}
      others={['clusterId', 'leaderId']}
      fieldOf={NAME_TAKEN}
      button="Add it"
      onDone={({ addTeam }) => onDone(`${addTeam.name} is added. Posts can name it now.`)}
    >
      {(field) => (
        <>
          <NameField {...field('name')} />
          <SelectField
            {...field('clusterId')}
            label="Cluster that it serves (optional)"
            value=""
            options={clusters}
            empty="None"
          />
          <PersonField {...field('leaderId')} label="Who leads it (optional)" />
        </>
      )}
    </ChangeForm>
  </>
);

const ChangeTeam = ({ team, onDone }: { team: Places['teams'][number]; onDone: PlacesProps['onDone'] }) => (
  <ChangeForm
    summary="Change"
    about={team.name}
    of={`team-${team.id}`}
    mutation={CHANGE_TEAM}
    read={(form) => ({ input: { teamId: team.id, name: textIn(form, 'name') } })}
    needs={NEEDS_NAME}
    fieldOf={NAME_TAKEN}
    button="Save"
    onDone={({ changeTeam }) => onDone(`${changeTeam.name} is saved.`)}
  >
    {(field) => <NameField {...field('name')} value={team.name} />}
  </ChangeForm>
);

const COLUMNS: Column<Places['teams'][number]>[] = [
  { name: 'Team', cell: ({ name }) => name },
  { name: 'Cluster', cell: ({ cluster }) => cluster?.name },
];
