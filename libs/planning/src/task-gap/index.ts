export { TaskGapQueries } from './task-gap.queries.js';
export { TaskGapResolver } from './task-gap.resolver.js';
