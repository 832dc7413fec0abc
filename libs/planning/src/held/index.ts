export { HeldQueries } from './held.queries.js';
export { HeldResolver } from './held.resolver.js';
