import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ResultOf } from '../../graphql/graphql.js';
import { FIND_PEOPLE, tellsApart } from '../../shared/find-people.js';
import { counted } from '../../shared/words.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';

/** Whose audit is looked at, from which side; nobody’s is everybody’s. */
export interface Chosen {
  side: 'about' | 'by' | 'all';
  id: string | null;
  name: string;
}

export const inSentence = ({ side, name }: Chosen) =>
  ({ about: `Who looked at the record of ${name}`, by: `What ${name} did`, all: 'What anybody did' })[side];

interface Props {
  choose: (chosen: Chosen) => void;
}

const NEEDED = 'Enter two letters or more of a name';

/** First somebody is found by name, as everywhere; the audit is then asked by who they are. */
export function ChoosePerson({ choose }: Props) {
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const find = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('name')).trim();
    setErrors(typed ? [] : [{ field: 'name', says: NEEDED }]);
    setName(typed);
  };
  return (
    <>
      <form class="tv-form tv-not-printed" noValidate onSubmit={find}>
        <ErrorSummary errors={errors} />
        <div class="tv-form__row">
          <TextField
            id="name"
            name="name"
            label="Whose"
            hint="A name, or the beginning of its words"
            errors={errors}
            width={20}
          />
          <button class="govuk-button">Find</button>
        </div>
      </form>
      {name && (
        <QueryView key={name} query={FIND_PEOPLE} variables={{ name }}>
          {({ findPractitioners }) => <Found found={findPractitioners} name={name} choose={choose} />}
        </QueryView>
      )}
      <p class="govuk-body">
        <button type="button" class="tv-link-button" onClick={() => choose({ side: 'all', id: null, name: '' })}>
          Search what anybody did, such as what was refused
        </button>
      </p>
    </>
  );
}

type People = ResultOf<typeof FIND_PEOPLE>['findPractitioners'];

const Found = ({ found: { edges, pageInfo }, name, choose }: { found: People; name: string } & Props) => (
  <section aria-labelledby="found">
    <div role="status">
      <h2 class="govuk-heading-m" id="found">
        {edges.length === 0 ? `Nobody is called “${name} …”` : counted(edges.length, 'person', 'people')}
        {pageInfo.hasNextPage && ', and more: enter more letters to see fewer'}
      </h2>
    </div>
    <ul class="govuk-list govuk-list--spaced">
      {edges.map(({ node }) => (
        <li key={node.id}>
          <strong>{node.name}</strong> <span class="tv-quiet">{tellsApart(node)}</span>
          <div>
            <button type="button" class="tv-link-button" onClick={() => choose({ side: 'about', ...node })}>
              Who looked<span class="govuk-visually-hidden"> at the record of {node.name}</span>
            </button>{' '}
            <button type="button" class="tv-link-button" onClick={() => choose({ side: 'by', ...node })}>
              What {node.name} did
            </button>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
