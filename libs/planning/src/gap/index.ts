export { CloseMatchQueries } from './close-match.queries.js';
export { CloseMatchResolver } from './close-match.resolver.js';
export { nothingKnown } from './close-match.words.js';
export { type CellCount, type CountSettings, gapOf } from './gap-of.js';
export { NeedLevelGap } from './gap.model.js';
export { type CountedCell, GapQueries } from './gap.queries.js';
export { GapResolver } from './gap.resolver.js';
export { requiredHeads } from './gap.rules.js';
