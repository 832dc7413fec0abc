export { WaitingQueries } from './waiting.queries.js';
export { WaitingResolver } from './waiting.resolver.js';
