export { type ComparedDemand, compareDemand, type DemandField } from './demand/index.js';
export { DemandQueries, type DemandRemark, type DemandUndo, DemandWriter } from './demand/index.js';
export type { ListedDemand, ToldDemand } from './demand/index.js';
export { PlanningModule } from './planning.module.js';
