export { CheckAgainQueries } from './check-again.queries.js';
export { CheckAgainResolver } from './check-again.resolver.js';
