export { ChangesQueries } from './changes.queries.js';
export { ChangesResolver } from './changes.resolver.js';
