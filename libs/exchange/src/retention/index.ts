export { RecordKeptResolver } from './record-kept.resolver.js';
export { RetentionQueries } from './retention.queries.js';
export { RetentionResolver } from './retention.resolver.js';
export { RetentionService } from './retention.service.js';
