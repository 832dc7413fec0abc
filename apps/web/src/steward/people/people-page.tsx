import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { FIND_PEOPLE, type Somebody, tellsApart } from '../../shared/find-people.js';
import { counted } from '../../shared/words.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { FoundHeading } from '../../ui/found-heading.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { TextField } from '../../ui/text-field.js';

/** Everybody on the record, by name. */
export function PeoplePage() {
  const name = new URLSearchParams(useSearch()).get('name') ?? '';
  return (
    <Page title="People" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <Search key={name} name={name} />
      {name && <Found name={name} />}
      <p class="tv-onward">
        <Link class="govuk-link" href="/desk/people/new">
          Put somebody on the record
        </Link>
      </p>
    </Page>
  );
}

function Search({ name }: { name: string }) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [, go] = useLocation();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setErrors(wanted ? [] : [{ field: 'name', says: 'Enter the beginning of a name' }]);
    if (wanted) go(withSearch('/desk/people', { name: wanted }));
  };
  return (
    <form onSubmit={submit} role="search" aria-label="People" noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        {...{ id: 'name', name: 'name', errors, width: 20 }}
        label="Name, or the first letters of it"
        hint="Names that somebody had before find them too"
        value={name}
      />
      <button class="govuk-button">Find</button>
    </form>
  );
}

const Found = ({ name }: { name: string }) => (
  <QueryView query={FIND_PEOPLE} variables={{ name }}>
    {({ findPractitioners: { edges, pageInfo } }) => (
      <section aria-labelledby="found">
        <FoundHeading of={name}>
          {edges.length === 0 ? `Nobody is called “${name} …”` : counted(edges.length, 'person', 'people')}
          {pageInfo.hasNextPage && ', and more: enter more letters'}
        </FoundHeading>
        <ul class="govuk-list govuk-list--spaced">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <Link class="govuk-link" href={`/desk/people/${node.id}`}>
                {node.name}
              </Link>
              <span class="tv-quiet"> {tellsApart(node)}</span>
            </li>
          ))}
        </ul>
        <SaveAs
          caption={`People called “${name} …”`}
          columns={COLUMNS}
          rows={edges.map(({ node }) => node)}
          whole={wholeList({
            query: FIND_PEOPLE,
            after: (cursor) => ({ name, after: cursor }),
            list: ({ findPractitioners }) => findPractitioners,
            areMore: pageInfo.hasNextPage,
          })}
        />
      </section>
    )}
  </QueryView>
);

const COLUMNS: Column<Somebody>[] = [
  { name: 'Name', cell: ({ name }) => name },
  { name: 'Role', cell: ({ role, employer }) => (employer ? (role?.name ?? '') : 'no post today') },
  { name: 'Employer', cell: ({ employer }) => employer?.name ?? '' },
  { name: 'Team', cell: ({ team }) => team?.name ?? '' },
  { name: 'Site', cell: ({ site }) => site?.name ?? '' },
  { name: 'Staff number ends in', cell: ({ staffNumberEnd }) => staffNumberEnd ?? '' },
];
