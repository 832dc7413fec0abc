import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { FIND_PEOPLE, tellsApart } from '../../shared/find-people.js';
import { counted } from '../../shared/words.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { FoundHeading } from '../../ui/found-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';

/** Somebody else on the record, who may be the same. */
export function FindOther({ id, name }: { id: string; name: string }) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [, go] = useLocation();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setErrors(wanted ? [] : [{ field: 'name', says: 'Enter the beginning of a name' }]);
    if (wanted) go(withSearch(`/desk/people/${id}/same-person`, { name: wanted }));
  };
  return (
    <>
      <form onSubmit={submit} role="search" aria-label="The other record" noValidate>
        <ErrorSummary errors={errors} />
        <TextField
          {...{ id: 'name', name: 'name', errors, width: 20 }}
          label="What is the other record called?"
          hint="The name, or the first letters of it"
          value={name}
        />
        <button class="govuk-button">Find</button>
      </form>
      {name && <Found id={id} name={name} />}
    </>
  );
}

const Found = ({ id, name }: { id: string; name: string }) => (
  <QueryView query={FIND_PEOPLE} variables={{ name }}>
    {({ findPractitioners: { edges, pageInfo } }) => {
      const others = edges.filter(({ node }) => node.id !== id);
      return (
        <section aria-labelledby="found">
          <FoundHeading of={name}>
            {others.length === 0
              ? `Nobody else is called “${name} …”`
              : counted(others.length, 'other record', 'other records')}
            {pageInfo.hasNextPage && ', and more: enter more letters'}
          </FoundHeading>
          <ul class="govuk-list govuk-list--spaced">
            {others.map(({ node }) => (
              <li key={node.id}>
                <Link class="govuk-link" href={withSearch(`/desk/people/${id}/same-person`, { other: node.id })}>
                  Compare with {node.name}
                </Link>
                <span class="tv-quiet"> {tellsApart(node)}</span>
              </li>
            ))}
          </ul>
        </section>
      );
    }}
  </QueryView>
);
