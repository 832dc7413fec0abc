import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_AREA_SCHEME, CHANGE_AREA_SCHEME } from './operations.js';
import type { PlacesProps } from './places-props.js';
import { Rename } from './rename.js';

/** Other ways to divide the partnership, such as wards: kept beside the one by which figures are counted. */
export const AreaSchemes = ({ places: { areaSchemes }, onDone }: PlacesProps) => (
  <section class="tv-section" aria-labelledby="schemes">
    <h2 class="govuk-heading-l" id="schemes">
      Other ways to divide the partnership
    </h2>
    <p class="govuk-body">
      Wards, or the areas of children’s centres: a site may lie in each of them. Figures are counted by the areas above
      alone.
    </p>
    {areaSchemes
      .filter(({ isDefault }) => !isDefault)
      .map((scheme) => (
        <article key={scheme.id} class="tv-who" aria-label={scheme.name}>
          <h3 class="govuk-heading-m">{scheme.name}</h3>
          <Rename
            named={scheme.name}
            id={scheme.id}
            mutation={CHANGE_AREA_SCHEME}
            input={(name) => ({ input: { schemeId: scheme.id, name } })}
            onDone={onDone}
          />
          {scheme.areas.length === 0 && <p class="govuk-body">No areas yet. Add one below and choose this scheme.</p>}
          <ul class="govuk-list govuk-list--bullet">
            {scheme.areas.map((area) => (
              <li key={area.id}>
                {area.name}: {clustersIn(scheme, area.id) || 'no clusters yet'}
              </li>
            ))}
          </ul>
        </article>
      ))}
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
  </section>
);

type Scheme = PlacesProps['places']['areaSchemes'][number];

const clustersIn = ({ clusters }: Scheme, areaId: string) =>
  clusters
    .filter(({ area }) => area.id === areaId)
    .map(({ name }) => name)
    .join(', ');
