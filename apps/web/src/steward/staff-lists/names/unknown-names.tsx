import type { ComponentChildren } from 'preact';
import { counted } from '../../../shared/words.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { QueryView } from '../../../ui/query-view.js';
import { SelectField } from '../../../ui/select-field.js';
import { useMutationForm } from '../../../ui/use-mutation-form.js';
import { SAY_MEANING, UNKNOWN_NAMES, UNKNOWN_PLACES, type UnknownName } from './operations.js';
import type { Import } from '../operations.js';
import { standsNow } from '../words.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** Names that nothing of ours has: said once what is meant, for all rows and the next lists; what was said is told, and put right. */
export const UnknownNames = (props: Props) =>
  props.list.kind === 'DEMAND' ? (
    <QueryView query={UNKNOWN_PLACES} variables={{ id: props.list.id }}>
      {({ unknownListNames, clusters, needLevels }, again) => {
        const levels = needLevels.filter(({ forFamilies }) => forFamilies);
        return (
          <Names {...props} {...{ again, names: unknownListNames, of: { CLUSTER: clusters, NEED_LEVEL: levels } }} />
        );
      }}
    </QueryView>
  ) : (
    <QueryView query={UNKNOWN_NAMES} variables={{ id: props.list.id }}>
      {({ unknownListNames, roles, sites, teams, modules }, again) => (
        <Names
          {...props}
          {...{ again, names: unknownListNames, of: { ROLE: roles, SITE: sites, TEAM: teams, MODULE: modules } }}
        />
      )}
    </QueryView>
  );

type Choices = readonly { id: string; name: string }[];
type Options = Partial<Record<UnknownName['field'], Choices>>;

interface NamesProps extends Props {
  names: readonly UnknownName[];
  /** What there is for them to mean. */
  of: Options;
  again: () => void;
}

function Names({ list, names, of, onDone, again }: NamesProps) {
  const meaningOf = (unknown: UnknownName) => (
    <Meaning
      key={`${unknown.field} ${unknown.name}`}
      {...{ unknown, list }}
      options={likelyFirst(unknown, of[unknown.field] ?? [])}
      onDone={(words) => {
        onDone(words);
        again();
      }}
    />
  );
  const unsaid = names.filter(({ means }) => !means);
  const said = names.filter(({ means }) => means);
  return (
    <>
      {unsaid.length > 0 && (
        <section class="tv-section" aria-labelledby="unknown-names">
          <h2 class="govuk-heading-m" id="unknown-names">
            {counted(unsaid.length, 'name')} that we call otherwise
          </h2>
          <p class="govuk-body">
            Say once what is meant: it holds for all rows, and for the next lists of {list.agency?.name ?? 'demand'}.
          </p>
          {unsaid.map(meaningOf)}
        </section>
      )}
      {said.length > 0 && (
        <Disclosure
          summary={`What ${counted(said.length, 'name')} of this list ${said.length === 1 ? 'was' : 'were'} said to mean`}
        >
          {said.map(meaningOf)}
        </Disclosure>
      )}
    </>
  );
}

/* Of a long choice what is called nearly so comes first. */
function likelyFirst({ likely }: UnknownName, options: Choices): Choices {
  const isLikely = ({ id }: Choices[number]) => likely.some((one) => one.id === id);
  return [...options.filter(isLikely), ...options.filter((one) => !isLikely(one))];
}

interface MeaningProps extends Props {
  unknown: UnknownName;
  options: Choices;
}

const WORDS: Record<UnknownName['field'], string> = {
  ...{ ROLE: 'role', SITE: 'site', TEAM: 'team', MODULE: 'module', CLUSTER: 'cluster', NEED_LEVEL: 'need level' },
};

function Meaning({ unknown: { field, name, rows, means }, options, list, onDone }: MeaningProps) {
  const id = `means-${field}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
  const { onSubmit, trouble, errors, isSending } = useMutationForm(SAY_MEANING, {
    check: (form) => (new FormData(form).get(id) ? [] : [{ field: id, says: `Choose what “${name}” is` }]),
    read: (form) => ({ input: { importId: list.id, field, name, meansId: String(form.get(id)) } }),
    fields: {},
    onDone: ({ sayListNameMeans }) => onDone(`Said what “${name}” is. ${standsNow(sayListNameMeans)}`),
  });
  return (
    <form class="tv-form tv-meaning" noValidate onSubmit={onSubmit}>
      {trouble}
      <SelectField
        id={id}
        name={id}
        label={`Which ${WORDS[field]} is “${name}”?`}
        hint={`In ${counted(rows, 'row')}`}
        errors={errors}
        value={means?.id ?? ''}
        options={options}
      />
      <button class="govuk-button govuk-button--secondary" disabled={isSending}>
        Use it for {rows === 1 ? 'this row' : `all ${counted(rows, 'row')}`}
        <span class="govuk-visually-hidden"> with {name}</span>
      </button>
    </form>
  );
}
