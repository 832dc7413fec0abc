export { CarryOverChange } from './carry-over-change.js';
export { CompetencyKind } from './competency-kind.js';
export { competencyLoader, proficiencyLevelLoader } from './competency.loader.js';
export { Competency } from './competency.model.js';
export { CompetencyQueries, type LevelOf } from './competency.queries.js';
export { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from './competency.sql.js';
