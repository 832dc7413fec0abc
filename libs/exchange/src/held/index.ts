export { EVERYTHING_HELD } from './everything-held.js';
export { EverythingFile, type FileAsked } from './everything-file.js';
export { EverythingHeldQueries } from './everything-held.queries.js';
export { evidenceKind, OWN_RECORDS } from './held-kind.js';
export { EverythingHeldResolver } from './everything-held.resolver.js';
