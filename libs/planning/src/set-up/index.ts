export { SetUpQueries } from './set-up.queries.js';
export { SetUpResolver } from './set-up.resolver.js';
