import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import type { OneOf } from '../../graphql/graphql.js';
import { counted, inWords, listed } from '../../shared/words.js';
import type { Register } from './operations.js';
import { SaveRoll } from './save-roll.js';

/** What the saved marks say: who was there for long enough, whether it was joint by which tests, and who was missing. */
export function WhoWasThere({ register }: { register: Register }) {
  const { session, attended, entries, joint } = register;
  const marked = entries.filter(({ mark }) => mark).length;
  if (marked === 0) return null;
  const unmarked = entries.length - marked;
  return (
    <section class="tv-verdict">
      <h2 class="govuk-heading-m" id="who-was-there" tabIndex={-1}>
        Who was there
      </h2>
      {unmarked > 0 && (
        <p class="govuk-inset-text">
          {unmarked} of {entries.length} have no saved mark yet, so this may still change.
        </p>
      )}
      <p class="govuk-body">
        <strong>
          {attended.numerator} of {attended.base}
        </strong>{' '}
        on the roll attended for long enough on {inWords(session.heldOn)}.
      </p>
      <SaveRoll register={register} />
      <p class="govuk-body">{joint.inWords}</p>
      <DataTable
        caption={`What makes a session joint: ${counted(joint.attenders, 'attender')}, ${inWords(session.heldOn)}`}
        columns={COLUMNS}
        rows={joint.tests}
        rowKey={({ test }) => test}
      />
      {joint.attenders > 0 && (
        <p class="govuk-body">
          Counted: {listedOr(joint.agencies, 'no agency that is known')};{' '}
          {listedOr(joint.professions, 'no profession that is known')}.
        </p>
      )}
      <p class="govuk-body">
        {joint.missingAgencies.length === 0
          ? 'Every agency with somebody on the roll had somebody there.'
          : `On the roll, but nobody there for long enough: ${listed(joint.missingAgencies.map(({ name }) => name))}.`}
      </p>
    </section>
  );
}

const listedOr = (named: { name: string }[], none: string) => listed(named.map(({ name }) => name)) || none;

const TESTS: Record<OneOf<'MixTest'>, string> = {
  MIN_AGENCIES: 'Agencies',
  MIN_PROFESSIONS: 'Professions',
  LARGEST_SHARE: 'Largest agency’s share of the room',
  MUST_INCLUDE: 'Includes a manager',
};

const COLUMNS: Column<Register['joint']['tests'][number]>[] = [
  { name: 'Test', isKey: true, cell: ({ test }) => TESTS[test] },
  { name: 'Asked', cell: ({ asked }) => asked },
  { name: 'Found', cell: ({ found }) => found },
  { name: 'Passed', cell: ({ passed }) => (passed ? 'Yes' : 'No') },
];
