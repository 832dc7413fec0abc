export { GridCell } from './grid-cell.model.js';
export { highestAsked } from './highest-asked.rules.js';
export { NeedLevel, NeedTheme } from './need.model.js';
export { NeedQueries } from './need.queries.js';
export { needLevelNotFound } from './needs.errors.js';
export { NeedsModule } from './needs.module.js';
export { Task } from './task.model.js';
