export { EVERYTHING_HELD } from './everything-held.js';
export { EverythingFile, type FileAsked } from './everything-file.js';
export { EverythingHeldQueries } from './everything-held.queries.js';
export { EverythingHeldResolver } from './everything-held.resolver.js';
