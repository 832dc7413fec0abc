import { Fragment } from 'preact';
import { Link } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { counted, momentInWords } from '../../shared/words.js';
import { momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { useDone } from '../desk/use-done.js';
import { LiftHold } from './lift-hold.js';
import { type Hold, type Night, RETENTION, type Rule, SET_RETENTION } from './operations.js';
import { WhyHeld } from './why-held.js';

const NAMES: Record<OneOf<'RetentionKind'>, string> = {
  MAIL: 'Mail',
  ANSWERS: 'What pages were answered',
  LISTS: 'Lists',
  SIGN_IN_LINKS: 'Links that sign in',
  INVITATIONS: 'Invitations',
};

/** How long things are kept, what the next night takes away, what the last ones did, and of whom everything stays. */
export function RetentionPage() {
  const { done, say } = useDone();
  return (
    <Page title="How long things are kept" back={{ to: '/desk', text: 'Steward’s desk' }}>
      {done}
      <p class="govuk-body-l">
        Each night goes what is over. Facts about work stay: erase a person, and nothing of theirs names them any more.
      </p>
      <QueryView query={RETENTION} variables={{}}>
        {({ retention: { rules, nights }, personHolds }, again) => {
          const onDone = (words: string) => {
            say(words);
            again();
          };
          return (
            <>
              <DataTable caption="By kind" columns={RULES} rows={rules} rowKey={({ kind }) => kind} />
              {rules.map((rule) => (
                <SetRule key={rule.kind} rule={rule} onDone={onDone} />
              ))}
              <DataTable
                caption="What the last nights took away"
                columns={NIGHTS}
                rows={nights}
                rowKey={({ kind, removedAt }) => `${kind} ${removedAt}`}
                empty={<p class="govuk-inset-text">No night has taken anything away yet.</p>}
              />
              <Holds holds={personHolds.edges.map(({ node }) => node)} onDone={onDone} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

const RULES: Column<Rule>[] = [
  { name: 'Kind', cell: ({ kind }) => NAMES[kind], isKey: true },
  { name: 'What goes', cell: ({ inWords }) => inWords },
  { name: 'Kept for', cell: ({ days }) => counted(days, 'day') },
  { name: 'Goes the next night', cell: ({ nextNight }) => nextNight, isNumeric: true },
  {
    name: 'Went last',
    cell: ({ lastNight, removedThen }) => (lastNight ? `${removedThen}, ${momentInWords(lastNight)}` : 'Nothing yet'),
  },
];

const NIGHTS: Column<Night>[] = [
  momentColumn('When', ({ removedAt }) => removedAt, { isKey: true }),
  { name: 'Kind', cell: ({ kind }) => NAMES[kind] },
  { name: 'How many', cell: ({ removed }) => removed, isNumeric: true },
];

const SetRule = ({ rule, onDone }: { rule: Rule; onDone: (words: string) => void }) => (
  <ChangeForm
    summary={`Keep ${NAMES[rule.kind].toLowerCase()} for another time`}
    of={rule.kind}
    mutation={SET_RETENTION}
    read={(form) => ({
      input: { kind: rule.kind, days: Number(textIn(form, 'days')), reason: textIn(form, 'reason') },
    })}
    needs={{ days: { says: 'Enter days as a whole number', is: /^\d{1,3}$/ }, ...NEEDS_REASON }}
    fieldOf={{ RETENTION_INVALID: 'days' }}
    button="Keep it so"
    onDone={() => onDone('It counts from the next night on.')}
  >
    {(field) => (
      <>
        <TextField
          {...field('days')}
          label="For how many days?"
          hint={`From ${rule.least} to ${rule.most}.`}
          inputMode="numeric"
          width={10}
          value={String(rule.days)}
        />
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

const Holds = ({ holds, onDone }: { holds: readonly Hold[]; onDone: (words: string) => void }) => (
  <>
    <DataTable
      caption="Holds: these people are not erased, and what lists said of them stays"
      columns={HOLDS}
      rows={holds}
      rowKey={({ id }) => id}
      empty={<p class="govuk-inset-text">There is a hold on nobody. It is put on a person’s own page.</p>}
    />
    {holds
      .filter(({ liftedAt }) => !liftedAt)
      .map(({ id, practitioner }) => (
        <Fragment key={id}>
          <WhyHeld of={practitioner} />
          <LiftHold id={id} name={practitioner.name} onDone={onDone} />
        </Fragment>
      ))}
  </>
);

const HOLDS: Column<Hold>[] = [
  {
    name: 'Who',
    isKey: true,
    cell: ({ practitioner: { id, name } }) => (
      <Link class="govuk-link" href={`/desk/people/${id}`}>
        {name}
      </Link>
    ),
  },
  { name: 'Since', cell: ({ since, by }) => `${momentInWords(since)}, by ${by}` },
  momentColumn('Lifted', ({ liftedAt }) => liftedAt, { none: 'Not yet' }),
];
