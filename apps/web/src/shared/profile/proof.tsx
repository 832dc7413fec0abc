import { evidenceWord } from '../evidence-kinds.js';
import { counted, inWords, momentInWords } from '../words.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { Line, Piece } from './operations.js';

/** All the evidence that was looked at for one line, and why each piece decides or falls short. */
export const Proof = ({ line: { competency, proof } }: { line: Line }) => (
  <Disclosure
    summary={`Proof: ${proof.length ? counted(proof.length, 'piece of evidence', 'pieces of evidence') : 'no evidence'}`}
    about={`for ${competency.name}`}
  >
    <p class="govuk-body">{competency.description}</p>
    <p class="tv-quiet">
      {competency.version.framework.name}: {competency.element.name}
    </p>
    {proof.length ? <Pieces name={competency.name} proof={proof} /> : <NoPieces />}
  </Disclosure>
);

const NoPieces = () => (
  <p class="govuk-body">
    Nothing is on the record yet. Evidence comes from a session’s register or assessment, an observation at work, a
    sign-off, a qualification, or credit for what was learnt elsewhere.
  </p>
);

const Pieces = ({ name, proof }: { name: string; proof: Piece[] }) => (
  <ul class="tv-pieces" aria-label={`The evidence for ${name}, newest first`}>
    {proof.map(({ evidence: { id, kind, from, stated, lastDay, recordedAt }, why }) => (
      <li key={id}>
        <strong>
          {evidenceWord(kind)}, {inWords(from)}
        </strong>
        <p>{why}</p>
        <p class="tv-quiet">
          States {stated?.name ?? 'no level'}; {lastDay ? `until ${inWords(lastDay)}` : 'no end date'}; on the record
          since {momentInWords(recordedAt)}.
        </p>
      </li>
    ))}
  </ul>
);
