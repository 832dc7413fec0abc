export { TeamReachQueries } from './team-reach.queries.js';
export { TeamReachResolver } from './team-reach.resolver.js';
