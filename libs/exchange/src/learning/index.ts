export { LearningFiles } from './learning-files.js';
export { LearningQueries } from './learning.queries.js';
export { LearningResolver } from './learning.resolver.js';
export { LearningService } from './learning.service.js';
