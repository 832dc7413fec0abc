export { FrameworkVersion } from './framework.model.js';
export { FrameworkQueries } from './framework.queries.js';
export { ProficiencyLevel } from './proficiency.model.js';
export { Strand } from './strand.model.js';
export { frameworkVersion } from './version.loader.js';
