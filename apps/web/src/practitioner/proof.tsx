import { Table } from '../parts/table.js';
import { counted, inWords, sentenceCase } from '../parts/words.js';
import type { Line, Piece } from './profile-fragment.js';

/** All the evidence that was looked at for one line, and why each piece decides or falls short. */
export const Proof = ({ line: { competency, proof } }: { line: Line }) => (
  <details class="govuk-details tv-not-printed">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        Proof: {proof.length ? counted(proof.length, 'piece of evidence', 'pieces of evidence') : 'no evidence'}
        <span class="govuk-visually-hidden"> for {competency.name}</span>
      </span>
    </summary>
    <div class="govuk-details__text">
      <p class="govuk-body">{competency.description}</p>
      <p class="govuk-body tv-quiet">
        {competency.frameworkName}: {competency.elementName}
      </p>
      {proof.length ? <Pieces name={competency.name} proof={proof} /> : <NoPieces />}
    </div>
  </details>
);

const NoPieces = () => (
  <p class="govuk-body">
    Nothing is on the record yet. Evidence comes from a session’s register or assessment, an observation at work, a
    sign-off, a qualification, or credit for what was learnt elsewhere.
  </p>
);

const Pieces = ({ name, proof }: { name: string; proof: Piece[] }) => (
  <Table caption={`The evidence for ${name}, newest first`} hideCaption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {['Evidence', 'Day', 'Level', 'Until', 'What became of it'].map((heading) => (
          <th key={heading} scope="col" class="govuk-table__header">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {proof.map((piece) => (
        <tr key={piece.evidenceId} class="govuk-table__row">
          <th scope="row" class="govuk-table__header">
            {sentenceCase(piece.kind)}
          </th>
          <td class="govuk-table__cell">{inWords(piece.from)}</td>
          <td class="govuk-table__cell">Rank {piece.stated}</td>
          <td class="govuk-table__cell">{piece.lastDay ? inWords(piece.lastDay) : 'No end date'}</td>
          <td class="govuk-table__cell">{piece.why}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);
