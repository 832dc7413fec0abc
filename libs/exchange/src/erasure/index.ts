export { ErasedRecords } from './erased-records.js';
export { ErasureQueries } from './erasure.queries.js';
export { ErasureResolver } from './erasure.resolver.js';
export { ErasureService } from './erasure.service.js';
