export { GridCell } from './grid-cell.model.js';
export { NeedLevel, NeedTheme } from './need.model.js';
export { type Cell, NeedQueries } from './need.queries.js';
export { needLevelNotFound } from './needs.errors.js';
export { NeedsModule } from './needs.module.js';
export { Task, TaskRequirement } from './task.model.js';
