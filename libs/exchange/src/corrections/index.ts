export { CorrectionsQueries } from './corrections.queries.js';
export { CorrectionsResolver } from './corrections.resolver.js';
export { CorrectionsService } from './corrections.service.js';
