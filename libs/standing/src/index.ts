export { Evidence, EVIDENCE_IN_WORDS, EvidenceKind, EvidenceQueries } from './evidence/index.js';
export { EvidenceService, type NewEvidence } from './evidence/index.js';
export { KnownUntilQueries } from './rule/index.js';
export { lineInWords, type Piece, type Standing, StandingQueries, StandingState } from './rule/index.js';
export { unmetInWords, UnmetRequirement, whyPiece } from './rule/index.js';
export { StandingModule } from './standing.module.js';
