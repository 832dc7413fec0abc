export { CloseMatchQueries } from './close-match.queries.js';
export { CloseMatchResolver } from './close-match.resolver.js';
export { GapQueries } from './gap.queries.js';
export { GapResolver } from './gap.resolver.js';
