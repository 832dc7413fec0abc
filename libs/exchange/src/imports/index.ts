export { ImportsQueries } from './imports.queries.js';
export { ImportsResolver } from './imports.resolver.js';
export { ImportsService } from './imports.service.js';
export { ListWork } from './list-work.js';
export { LIST_PARTS } from './list-parts.js';
export type { ListToDo } from './work-unit.js';
