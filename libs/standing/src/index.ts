export { EvidenceService, type NewEvidence } from './evidence/evidence.service.js';
export { lineInWords, type Piece, whyPiece } from './rule/proof.rules.js';
export { standingAccess } from './standing.access.js';
export { StandingModule } from './standing.module.js';
export { type Standing, StandingQueries, type StandingState } from './rule/standing.queries.js';
