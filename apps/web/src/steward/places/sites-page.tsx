import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { useDone } from '../desk/use-done.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';
import { ADD_SITE, CHANGE_SITE, type Places, PLACES, type Sites, SITES } from './operations.js';

type Site = Sites[number];

/** Centres, schools and clinics. */
export const SitesPage = () => (
  <Page title="Sites" back={{ to: '/desk/places', text: 'Agencies and places' }}>
    <QueryView query={PLACES} variables={{}}>
      {(places) => (
        <QueryView query={SITES} variables={{}}>
          {({ sites }, again) => <Whole {...{ sites, places, again }} />}
        </QueryView>
      )}
    </QueryView>
  </Page>
);

interface Props {
  sites: Sites;
  places: Places;
  again: () => void;
}

function Whole({ sites, places, again }: Props) {
  const { done, say } = useDone();
  const [changed, change] = useState<Site>();
  const onDone = (words: string) => {
    change(undefined);
    say(words);
    again();
  };
  return (
    <>
      {done}
      <AddSite places={places} onDone={onDone} />
      {changed && <ChangeSite key={changed.id} site={changed} places={places} onDone={onDone} />}
      <DataTable
        caption="Centres, schools and clinics"
        rows={sites}
        rowKey={({ id }) => id}
        columns={[
          { name: 'Site', cell: (site: Site) => <SiteLink site={site} />, isKey: true, value: ({ name }) => name },
          { name: 'Kind', cell: ({ kind }) => kind, value: ({ kind }) => kind },
          {
            name: 'Agency',
            cell: ({ agency }) => agency?.name ?? 'Shared',
            value: ({ agency }) => agency?.name ?? null,
          },
          {
            name: 'Cluster',
            cell: ({ cluster }) => cluster?.name ?? 'None',
            value: ({ cluster }) => cluster?.name ?? null,
          },
          {
            name: 'Change',
            isToPress: true,
            cell: (site) => (
              <button type="button" class="tv-as-link" onClick={() => change(site)}>
                Change<span class="govuk-visually-hidden"> {site.name}</span>
              </button>
            ),
          },
        ]}
        empty={<p class="govuk-body">There is none yet. Posts and sessions name the site where they are.</p>}
      />
    </>
  );
}

const SiteLink = ({ site }: { site: Site }) => (
  <Link href={`/desk/sites/${site.id}`} class="govuk-link">
    {site.name}
  </Link>
);

interface FormProps {
  places: Places;
  onDone: (words: string) => void;
}

const AddSite = ({ places, onDone }: FormProps) => (
  <ChangeForm
    summary="Add a site"
    of="site"
    mutation={ADD_SITE}
    read={(form) => ({
      input: {
        ...{ name: textIn(form, 'name'), kind: textIn(form, 'kind') },
        ...{ agencyId: textOrNull(form, 'agencyId'), clusterId: textOrNull(form, 'clusterId') },
      },
    })}
    needs={{ ...NEEDS_NAME, kind: { says: 'Enter what it is, such as school' } }}
    others={['agencyId', 'clusterId']}
    fieldOf={NAME_TAKEN}
    button="Add it"
    onDone={({ addSite }) => onDone(`${addSite.name} is added.`)}
  >
    {(field) => (
      <>
        <NameField {...field('name')} />
        <TextField {...field('kind')} label="What is it?" hint="children’s centre, clinic, school …" width={20} />
        <SelectField
          {...field('agencyId')}
          label="Agency whose site it is (optional)"
          value=""
          options={places.agencies}
          empty="Shared, or none"
        />
        <SelectField
          {...field('clusterId')}
          label="Cluster (optional)"
          hint="Posts at this site count there"
          value=""
          options={places.clusters}
          empty="None"
        />
      </>
    )}
  </ChangeForm>
);

const ChangeSite = ({ site, places, onDone }: FormProps & { site: Site }) => (
  <ChangeForm
    summary={`Change ${site.name}`}
    of={`site-${site.id}`}
    isOpen
    mutation={CHANGE_SITE}
    read={(form) => ({
      input: {
        ...{ siteId: site.id, name: textIn(form, 'name'), kind: textIn(form, 'kind') },
        agencyId: textOrNull(form, 'agencyId'),
      },
    })}
    needs={{ ...NEEDS_NAME, kind: { says: 'Enter what it is, such as school' } }}
    others={['agencyId']}
    fieldOf={NAME_TAKEN}
    button="Save"
    onDone={({ changeSite }) => onDone(`${changeSite.name} is saved.`)}
  >
    {(field) => (
      <>
        <NameField {...field('name')} value={site.name} />
        <TextField {...field('kind')} label="What is it?" value={site.kind} width={20} />
        <SelectField
          {...field('agencyId')}
          label="Agency whose site it is (optional)"
          value={site.agency?.id ?? ''}
          options={places.agencies}
          empty="Shared, or none"
        />
      </>
    )}
  </ChangeForm>
);
