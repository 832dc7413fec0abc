import type { ComponentChildren } from 'preact';
import { counted } from '../../../shared/words.js';
import { QueryView } from '../../../ui/query-view.js';
import { SelectField } from '../../../ui/select-field.js';
import { useMutationForm } from '../../../ui/use-mutation-form.js';
import { SAY_MEANING, UNKNOWN_NAMES, type UnknownNames as Answer } from './operations.js';
import type { Import } from '../operations.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** Names that no role, site, team or module has: said once what is meant, for all rows and the next lists of the employer. */
export const UnknownNames = ({ list, onDone }: Props) => (
  <QueryView query={UNKNOWN_NAMES} variables={{ id: list.id }}>
    {(answer, again) =>
      answer.unknownListNames.length > 0 ? (
        <section class="tv-section" aria-labelledby="unknown-names">
          <h2 class="govuk-heading-m" id="unknown-names">
            {counted(answer.unknownListNames.length, 'name')} that we call otherwise
          </h2>
          <p class="govuk-body">
            Say once what is meant: it holds for all rows, and for the next lists of {list.agency.name}.
          </p>
          {answer.unknownListNames.map((unknown) => (
            <Meaning
              key={`${unknown.field} ${unknown.name}`}
              {...{ unknown, answer, list }}
              onDone={(words) => {
                onDone(words);
                again();
              }}
            />
          ))}
        </section>
      ) : null
    }
  </QueryView>
);

interface MeaningProps extends Props {
  unknown: Answer['unknownListNames'][number];
  answer: Answer;
}

const WORDS = { ROLE: 'role', SITE: 'site', TEAM: 'team', MODULE: 'module' };

function Meaning({ unknown: { field, name, rows }, answer, list, onDone }: MeaningProps) {
  const id = `means-${field}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(SAY_MEANING, {
    check: (form) => (new FormData(form).get(id) ? [] : [{ field: id, says: `Choose what “${name}” is` }]),
    read: (form) => ({ input: { importId: list.id, field, name, meansId: String(form.get(id)) } }),
    fields: {},
    onDone: ({ sayListNameMeans }) => onDone(`Said what “${name}” is. ${sayListNameMeans.inWords}`),
  });
  const options = { ROLE: answer.roles, SITE: answer.sites, TEAM: answer.teams, MODULE: answer.modules }[field];
  return (
    <form class="tv-form tv-meaning" noValidate onSubmit={onSubmit}>
      {trouble}
      <SelectField
        id={id}
        name={id}
        label={`Which ${WORDS[field]} is “${name}”?`}
        hint={`In ${counted(rows, 'row')}`}
        errors={errors}
        value=""
        options={options}
      />
      <button class="govuk-button govuk-button--secondary" disabled={isSending}>
        Use it for {rows === 1 ? 'this row' : `all ${rows} rows`}
        <span class="govuk-visually-hidden"> with {name}</span>
      </button>
    </form>
  );
}
