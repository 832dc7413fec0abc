import { Link } from 'wouter-preact';
import { SaveAs } from '../../ui/files/save-as.js';
import { SelectField } from '../../ui/select-field.js';
import type { Column } from '../../ui/table-column.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { AreaSchemes } from './area-schemes.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_AREA, ADD_CLUSTER, CHANGE_AREA, CHANGE_CLUSTER, type Places } from './operations.js';
import type { PlacesProps } from './places-props.js';
import { Rename } from './rename.js';

/** Areas with the clusters in them, for which need and competence are counted. */
export const AreasAndClusters = ({ places: { areas, clusters }, onDone }: PlacesProps) => (
  <>
    {areas.length === 0 && (
      <p class="govuk-body">There is none yet. Add an area, then the clusters in it: planners count by them.</p>
    )}
    {areas.map((area) => (
      <article key={area.id} class="tv-who" aria-label={area.name}>
        <h2 class="govuk-heading-m">{area.name}</h2>
        <Rename
          named={area.name}
          id={area.id}
          mutation={CHANGE_AREA}
          input={(name) => ({ input: { areaId: area.id, name } })}
          onDone={onDone}
        />
        <ul class="govuk-list govuk-list--spaced">
          {clusters
            .filter((cluster) => cluster.area.id === area.id)
            .map((cluster) => (
              <li key={cluster.id}>
                <Link href={`/desk/clusters/${cluster.id}`} class="govuk-link">
                  {cluster.name}
                </Link>
                <Rename
                  named={cluster.name}
                  id={cluster.id}
                  mutation={CHANGE_CLUSTER}
                  input={(name) => ({ input: { clusterId: cluster.id, name } })}
                  onDone={onDone}
                />
              </li>
            ))}
        </ul>
      </article>
    ))}
    <SaveAs caption="Areas and clusters" columns={COLUMNS} rows={clusters} />
    <ChangeForm
      summary="Add an area"
      of="area"
      mutation={ADD_AREA}
      read={(form) => ({ input: { name: textIn(form, 'name') } })}
      needs={NEEDS_NAME}
      fieldOf={NAME_TAKEN}
      button="Add it"
      onDone={({ addArea }) => onDone(`${addArea.name} is added. Add the clusters in it next.`)}
    >
      {(field) => <NameField {...field('name')} />}
    </ChangeForm>
    {areas.length > 0 && (
      <ChangeForm
        summary="Add a cluster"
        of="cluster"
        mutation={ADD_CLUSTER}
        read={(form) => ({ input: { areaId: textIn(form, 'areaId'), name: textIn(form, 'name') } })}
        needs={{ areaId: { says: 'Choose the area' }, ...NEEDS_NAME }}
        fieldOf={NAME_TAKEN}
        button="Add it"
        onDone={({ addCluster }) => onDone(`${addCluster.name} is added. Planners see it at once, with nobody in it.`)}
      >
        {(field) => (
          <>
            <SelectField {...field('areaId')} label="Area" value="" options={areas} />
            <NameField {...field('name')} />
          </>
        )}
      </ChangeForm>
    )}
    <AreaSchemes onDone={onDone} />
  </>
);

const COLUMNS: Column<Places['clusters'][number]>[] = [
  { name: 'Area', cell: ({ area }) => area.name },
  { name: 'Cluster', cell: ({ name }) => name },
];
