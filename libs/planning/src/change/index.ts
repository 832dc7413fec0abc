export { ChangeQueries } from './change.queries.js';
export { ChangeResolver } from './change.resolver.js';
