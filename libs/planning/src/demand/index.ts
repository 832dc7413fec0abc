import './demand.errors.js';

export { compareDemand } from './compare-demand.rules.js';
export { type ComparedDemand, type DemandField, type DemandRemark, type DemandUndo } from './demand.js';
export type { ListedDemand } from './demand.js';
export { DemandQueries, type ToldDemand } from './demand.queries.js';
export { DemandWriter } from './demand.writer.js';
