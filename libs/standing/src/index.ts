export { EvidenceService, type NewEvidence } from './evidence.service.js';
export { lineInWords, type Piece, whyPiece } from './proof.rules.js';
export { standingAccess } from './standing.access.js';
export { StandingModule } from './standing.module.js';
export { type Standing, StandingQueries, type StandingState } from './standing.queries.js';
