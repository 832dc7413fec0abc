import { QueryView } from '../../ui/query-view.js';
import { SelectField } from '../../ui/select-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import {
  ADD_AREA,
  ADD_AREA_SCHEME,
  ADD_CLUSTER,
  AREA_SCHEMES,
  type AreaScheme,
  CHANGE_AREA_SCHEME,
} from './operations.js';
import type { PlacesProps } from './places-props.js';
import { Rename } from './rename.js';

type OnDone = Pick<PlacesProps, 'onDone'>;

/** Other ways to divide the partnership, such as wards: kept beside the one by which figures are counted. */
export const AreaSchemes = ({ onDone }: OnDone) => (
  <section class="tv-section" aria-labelledby="schemes">
    <h2 class="govuk-heading-l" id="schemes">
      Other ways to divide the partnership
    </h2>
    <p class="govuk-body">
      Wards, or the areas of children’s centres: a site may lie in each of them. Figures are counted by the areas above
      alone.
    </p>
    <QueryView query={AREA_SCHEMES} variables={{}}>
      {({ areaSchemes }, again) => {
        const done = (words: string) => {
          again();
          onDone(words);
        };
        return (
          <>
            {areaSchemes
              .filter(({ isDefault }) => !isDefault)
              .map((scheme) => (
                <Scheme key={scheme.id} scheme={scheme} onDone={done} />
              ))}
            <AddScheme onDone={done} />
          </>
        );
      }}
    </QueryView>
  </section>
);

const AddScheme = ({ onDone }: OnDone) => (
  <ChangeForm
    summary="Add another scheme of areas"
    of="scheme"
    mutation={ADD_AREA_SCHEME}
    read={(form) => ({ input: { name: textIn(form, 'name') } })}
    needs={NEEDS_NAME}
    fieldOf={NAME_TAKEN}
    button="Add it"
    onDone={({ addAreaScheme }) => onDone(`${addAreaScheme.name} is added. Add its areas next.`)}
  >
    {(field) => <NameField {...field('name')} />}
  </ChangeForm>
);

const Scheme = ({ scheme, onDone }: OnDone & { scheme: AreaScheme }) => (
  <article class="tv-who" aria-label={scheme.name}>
    <h3 class="govuk-heading-m">{scheme.name}</h3>
    {scheme.areas.length === 0 && <p class="govuk-body">No areas yet.</p>}
    <ul class="govuk-list govuk-list--bullet">
      {scheme.areas.map((area) => (
        <li key={area.id}>
          {area.name}: {clustersIn(scheme, area.id) || 'no clusters yet'}
        </li>
      ))}
    </ul>
    <Rename
      named={scheme.name}
      id={scheme.id}
      mutation={CHANGE_AREA_SCHEME}
      input={(name) => ({ input: { schemeId: scheme.id, name } })}
      onDone={onDone}
    />
    <ChangeForm
      summary="Add an area"
      about={`to ${scheme.name}`}
      of={`area-${scheme.id}`}
      mutation={ADD_AREA}
      read={(form) => ({ input: { name: textIn(form, 'name'), schemeId: scheme.id } })}
      needs={NEEDS_NAME}
      fieldOf={NAME_TAKEN}
      button="Add it"
      onDone={({ addArea }) => onDone(`${addArea.name} is added.`)}
    >
      {(field) => <NameField {...field('name')} />}
    </ChangeForm>
    {scheme.areas.length > 0 && (
      <ChangeForm
        summary="Add a cluster"
        about={`to ${scheme.name}`}
        of={`cluster-${scheme.id}`}
        mutation={ADD_CLUSTER}
        read={(form) => ({ input: { areaId: textIn(form, 'areaId'), name: textIn(form, 'name') } })}
        needs={{ areaId: { says: 'Choose the area' }, ...NEEDS_NAME }}
        fieldOf={NAME_TAKEN}
        button="Add it"
        onDone={({ addCluster }) => onDone(`${addCluster.name} is added.`)}
      >
        {(field) => (
          <>
            <SelectField {...field('areaId')} label="Area" value="" options={scheme.areas} />
            <NameField {...field('name')} />
          </>
        )}
      </ChangeForm>
    )}
  </article>
);

const clustersIn = ({ clusters }: AreaScheme, areaId: string) =>
  clusters
    .filter(({ area }) => area.id === areaId)
    .map(({ name }) => name)
    .join(', ');
