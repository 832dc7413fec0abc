export { ChangesQueries } from './changes.queries.js';
export { ChangesResolver } from './changes.resolver.js';
export { noteStart } from './note-start.js';
