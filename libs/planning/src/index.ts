export { planningAccess } from './planning.access.js';
export { PlanningModule } from './planning.module.js';
