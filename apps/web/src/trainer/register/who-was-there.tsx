import { Table } from '../../ui/table.js';
import { counted, inWords, listed, sentenceCase } from '../../shared/words.js';
import type { Register } from './operations.js';

/** What the saved marks say: who was there for long enough, whether it was joint by which tests, and who was missing. */
export function WhoWasThere({ register: { heldOn, attended, entries, joint } }: { register: Register }) {
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
        on the roll attended for long enough on {inWords(heldOn)}.
      </p>
      <p class="govuk-body">{joint.inWords}</p>
      <Table caption={`What makes a session joint: ${counted(joint.attenders, 'attender')}, ${inWords(heldOn)}`}>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Test', 'Asked', 'Found', 'Passed'].map((name) => (
              <th key={name} scope="col" class="govuk-table__header">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {joint.tests.map(({ test, asked, found, passed }) => (
            <tr key={test} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {sentenceCase(test)}
              </th>
              <td class="govuk-table__cell">{asked}</td>
              <td class="govuk-table__cell">{found}</td>
              <td class="govuk-table__cell">{passed ? 'Yes' : 'No'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="govuk-body">
        {joint.missingAgencies.length === 0
          ? 'Every agency with somebody on the roll had somebody there.'
          : `On the roll, but nobody there for long enough: ${listed(joint.missingAgencies)}.`}
      </p>
    </section>
  );
}
