export { KnownUntilQueries } from './known-until.queries.js';
export { type Line, lineInWords, type Piece, type Reader, whyPiece } from './proof.rules.js';
export { type Standing, StandingQueries } from './standing.queries.js';
export { StandingState } from './standing-state.js';
export { UnmetRequirement } from './unmet-requirement.model.js';
export { unmetInWords } from './unmet.rules.js';
