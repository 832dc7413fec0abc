export { RoleGapQueries } from './role-gap.queries.js';
export { RoleGapResolver } from './role-gap.resolver.js';
