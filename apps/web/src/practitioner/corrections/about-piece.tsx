import { evidenceWord } from '../../shared/evidence-kinds.js';
import { inWords } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { ONE_PIECE } from './operations.js';

/** Which piece of evidence is spoken of. */
export const AboutPiece = ({ id }: { id: string }) => (
  <QueryView query={ONE_PIECE} variables={{ id }}>
    {({ myEvidence: { edges } }) =>
      edges.map(({ node: { competency, kind, stated, from } }) => (
        <p key={id} class="govuk-inset-text">
          About this piece of evidence: <strong>{competency.name}</strong>, {evidenceWord(kind).toLowerCase()},{' '}
          {stated?.name ?? 'no level'}, from {inWords(from)}
        </p>
      ))
    }
  </QueryView>
);
