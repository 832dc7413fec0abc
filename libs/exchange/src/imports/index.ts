export { ImportsQueries } from './imports.queries.js';
export { ImportsResolver } from './imports.resolver.js';
export { ImportsService } from './imports.service.js';
